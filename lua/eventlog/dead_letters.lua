-- eventlog/dead_letters: reads a group's dead letters from a number on, until there are enough of them, or 4 MiB of their
-- payloads.
--
-- KEYS  1  the group's dead letters
-- ARGV  1  the number of the first     2  how many at most
-- Returns for each: its number; the event's version, id, type, payload and when it was appended in us; the consumer that
-- gave up, the deliveries, the reason, and when that was in us.

local left, start = tonumber(ARGV[2]), '0-' .. ARGV[1]
local reply, n, bytes = {}, 0, 0
while left > 0 do
  local count = math.min(left, 64) -- some at a time, as all that are asked for can be more than the server has room for
  local letters = redis.call('XRANGE', KEYS[1], start, '+', 'COUNT', count)
  for _, letter in ipairs(letters) do
    local fields = letter[2]
    if #fields ~= 18 then return redis.error_reply('CORRUPT these are not dead letters') end
    reply[n + 1], reply[n + 2] = tonumber(letter[1]:sub(3)), tonumber(fields[2])
    reply[n + 3], reply[n + 4], reply[n + 5], reply[n + 6] = fields[4], fields[6], fields[8], tonumber(fields[10])
    reply[n + 7], reply[n + 8], reply[n + 9], reply[n + 10] =
      fields[12], tonumber(fields[14]), fields[16], tonumber(fields[18])
    n, bytes, start = n + 10, bytes + #fields[8], '(' .. letter[1]
    if bytes >= 4194304 then return reply end
  end
  left = #letters < count and 0 or left - count
end
return reply
