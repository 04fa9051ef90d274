-- leaderboard/size: counts the members of a board. What is stored, leaderboard/submit says.
--
-- KEYS  1  scores     2  about the board
-- ARGV  1  the layout     2  optional: now in us, in place of the server's clock
-- Returns how many there are.

local call = redis.call
local known = call('HMGET', KEYS[2], 'layout', 'ends')
local layout, ends = known[1], tonumber(known[2])
if ends then
  local now = tonumber(ARGV[2])
  if not now then
    local time = call('TIME')
    now = time[1] * 1000000 + time[2]
  end
  if ends <= now then return {0} end
end
local size = call('ZCARD', KEYS[1])
if size == 0 then return {0} end
if not layout then return redis.error_reply('CORRUPT what is known about this board is lost') end
if layout ~= ARGV[1] then
  return redis.error_reply('LAYOUT the board is kept as "' .. layout .. '", not as "' .. ARGV[1] .. '"')
end
return {size}
