-- cache/invalidate: makes all entries with one of the tags misses, in one shard of a region, and what is being loaded
-- with one of them.
--
-- The log keeps for each tag the number of its last invalidation, and until when anything can be alive that is older: as
-- long as the longest time ever asked for in this shard. A few of those that are past are dropped each time; the number
-- of the youngest that was dropped is the floor, below which nothing with tags is good.
--
-- KEYS  1  the log of invalidated tags
-- ARGV  1  how many tags     2...  the tags     last  optional: now in us, in place of the server's clock
-- Returns the number of this invalidation, 0 if there is nothing with tags.

local call, format = redis.call, string.format
local count = tonumber(ARGV[1])
local now = tonumber(ARGV[2 + count])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local log = call('HMGET', KEYS[1], ':last', ':longest', ':floor')
local last, longest, floor = tonumber(log[1]), tonumber(log[2]), tonumber(log[3])
if not (last and longest and floor) then
  call('DEL', KEYS[1])
  return {0}
end
local number = format('%.0f', last + 1)
local text = number .. format(' %.0f', now + longest * 1000)
for i = 2, count + 1 do
  call('HSET', KEYS[1], ARGV[i], text)
end

local lowest = floor
for _, field in ipairs(call('HRANDFIELD', KEYS[1], 4 + 4 * count)) do
  if field:sub(1, 1) ~= ':' then
    local invalidated, past = call('HGET', KEYS[1], field):match('^(%d+) (%d+)$')
    if not past or tonumber(past) < now then
      call('HDEL', KEYS[1], field)
      lowest = math.max(lowest, tonumber(invalidated) or last)
    end
  end
end
if lowest > floor then call('HSET', KEYS[1], ':floor', format('%.0f', lowest)) end
call('HSET', KEYS[1], ':last', number)
return {tonumber(number)}
