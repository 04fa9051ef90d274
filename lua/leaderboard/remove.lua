-- leaderboard/remove: removes a member from a board. What is stored, leaderboard/submit says.
--
-- KEYS  1  scores     2  about the board     3  each member's stamp     4  the distinct scores
-- ARGV  1  the layout     2  the member     3  optional: now in us, in place of the server's clock
-- Returns 1 if the board had it, else 0.

local call = redis.call
local known = call('HMGET', KEYS[2], 'layout', 'ends')
local layout, ends = known[1], tonumber(known[2])
if ends then
  local now = tonumber(ARGV[3])
  if not now then
    local time = call('TIME')
    now = time[1] * 1000000 + time[2]
  end
  if ends <= now then return {0} end
end
if not layout then
  if call('EXISTS', KEYS[1]) == 0 then return {0} end
  return redis.error_reply('CORRUPT what is known about this board is lost')
end
if layout ~= ARGV[1] then
  return redis.error_reply('LAYOUT the board is kept as "' .. layout .. '", not as "' .. ARGV[1] .. '"')
end

local element = ARGV[2]
if layout:find('first', 1, true) then
  local stamp = call('HGET', KEYS[3], element)
  if not stamp then return {0} end
  call('HDEL', KEYS[3], element)
  element = stamp .. element
end
local score = call('ZSCORE', KEYS[1], element)
if not score then return {0} end
call('ZREM', KEYS[1], element)
if layout:find('dense', 1, true) and call('ZCOUNT', KEYS[1], score, score) == 0 then
  call('ZREMRANGEBYSCORE', KEYS[4], score, score)
end
if call('EXISTS', KEYS[1]) == 0 then call('DEL', KEYS[2]) end
return {1}
