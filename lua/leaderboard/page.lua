-- leaderboard/page: members that stand one behind the other. What is stored, leaderboard/submit says.
--
-- KEYS  1  scores     2  about the board     3  each member's stamp     4  the distinct scores
-- ARGV  1  the layout     2  the ranking: ordinal, competition or dense     3  the most members
--       4  at         5  how many of the best to leave out          6  nothing
--          after      5  a score as it is stored                    6  an element: those behind it
--          around     5  a member                                   6  how many before and behind it
--          between    5  the best score of a range, as it is stored 6  the worst
--       7  optional: now in us, in place of the server's clock
-- Returns nothing if the board is empty; else its size; how many stand before the first of them; the rank of the first;
-- and for each of them the element and its score as it is stored.

local call = redis.call
local scores = KEYS[1]
local known = call('HMGET', KEYS[2], 'layout', 'ends')
local layout, ends = known[1], tonumber(known[2])
if ends then
  local now = tonumber(ARGV[7])
  if not now then
    local time = call('TIME')
    now = time[1] * 1000000 + time[2]
  end
  if ends <= now then return {} end
end
if not layout then
  if call('EXISTS', scores) == 0 then return {} end
  return redis.error_reply('CORRUPT what is known about this board is lost')
end
if layout ~= ARGV[1] then
  return redis.error_reply('LAYOUT the board is kept as "' .. layout .. '", not as "' .. ARGV[1] .. '"')
end

-- By bytes, as Redis orders them; Lua would ask the server's locale.
local function isBehind(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = a:byte(i), b:byte(i)
    if x ~= y then return x > y end
  end
  return #a > #b
end

-- How many stand at or before a position, though nobody may stand there: halving those of its score.
local function upTo(score, element)
  local low = call('ZCOUNT', scores, '-inf', '(' .. score)
  local high = low + call('ZCOUNT', scores, score, score)
  while low < high do
    local middle = math.floor((low + high) / 2)
    if isBehind(call('ZRANGE', scores, middle, middle)[1], element) then high = middle else low = middle + 1 end
  end
  return low
end

local size, limit, start = call('ZCARD', scores), tonumber(ARGV[3]), nil
if ARGV[4] == 'at' then
  start = tonumber(ARGV[5])
elseif ARGV[4] == 'after' then
  start = upTo(ARGV[5], ARGV[6])
elseif ARGV[4] == 'between' then
  start = call('ZCOUNT', scores, '-inf', '(' .. ARGV[5])
  limit = math.min(limit, call('ZCOUNT', scores, ARGV[5], ARGV[6]))
else
  local element = ARGV[5]
  if layout:find('first', 1, true) then element = (call('HGET', KEYS[3], element) or '') .. element end
  local place = call('ZRANK', scores, element)
  if not place then return {size, 0, 0} end
  start = math.max(0, math.min(place - ARGV[6], size - limit))
end
if limit == 0 or start >= size then return {size, start, 0} end

local rows = call('ZRANGE', scores, start, start + limit - 1, 'WITHSCORES')
local rank = start
if ARGV[2] ~= 'ordinal' then
  rank = call('ZCOUNT', ARGV[2] == 'dense' and KEYS[4] or scores, '-inf', '(' .. rows[2])
end
local result = {size, start, rank + 1}
for i = 1, #rows do result[i + 3] = rows[i] end
return result
