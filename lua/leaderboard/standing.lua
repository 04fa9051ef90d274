-- leaderboard/standing: says a member's score and rank. What is stored, leaderboard/submit says.
--
-- KEYS  1  scores     2  about the board     3  each member's stamp     4  the distinct scores
-- ARGV  1  the layout     2  the ranking: ordinal, competition or dense     3  the member
--       4  optional: now in us, in place of the server's clock
-- Returns nothing if the board does not have it; else the score as it is stored, and the rank from 1.

local call = redis.call
local known = call('HMGET', KEYS[2], 'layout', 'ends')
local layout, ends = known[1], tonumber(known[2])
if ends then
  local now = tonumber(ARGV[4])
  if not now then
    local time = call('TIME')
    now = time[1] * 1000000 + time[2]
  end
  if ends <= now then return {} end
end
if not layout then
  if call('EXISTS', KEYS[1]) == 0 then return {} end
  return redis.error_reply('CORRUPT what is known about this board is lost')
end
if layout ~= ARGV[1] then
  return redis.error_reply('LAYOUT the board is kept as "' .. layout .. '", not as "' .. ARGV[1] .. '"')
end

local element = ARGV[3]
if layout:find('first', 1, true) then
  local stamp = call('HGET', KEYS[3], element)
  if not stamp then return {} end
  element = stamp .. element
end
local score = call('ZSCORE', KEYS[1], element)
if not score then return {} end
if ARGV[2] == 'ordinal' then return {score, call('ZRANK', KEYS[1], element) + 1} end
return {score, call('ZCOUNT', ARGV[2] == 'dense' and KEYS[4] or KEYS[1], '-inf', '(' .. score) + 1}
