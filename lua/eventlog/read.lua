-- eventlog/read: reads events from a version on, in either direction, until there are enough of them, or 4 MiB of their
-- payloads.
--
-- KEYS  1  the log
-- ARGV  1  the version of the first     2  how many at most     3  forwards or backwards
-- Returns for each event: its version, when it was appended in us, its id, its type, its payload.

local call = redis.call
local log, left, start = KEYS[1], tonumber(ARGV[2]), '0-' .. ARGV[1]
local command, stop = 'XRANGE', '+'
if ARGV[3] ~= 'forwards' then command, stop = 'XREVRANGE', '-' end

local reply, n, bytes = {}, 0, 0
while left > 0 do
  local count = math.min(left, 64) -- some at a time, as all that are asked for can be more than the server has room for
  local events = call(command, log, start, stop, 'COUNT', count)
  for _, event in ipairs(events) do
    local fields = event[2]
    local version, at = tonumber(event[1]:match('^0%-(%d+)$')), tonumber(fields[8])
    if not (version and at) then return redis.error_reply('CORRUPT this log holds what is not an event') end
    reply[n + 1], reply[n + 2], reply[n + 3], reply[n + 4], reply[n + 5] = version, at, fields[2], fields[4], fields[6]
    n, bytes, start = n + 5, bytes + #fields[6], '(' .. event[1]
    if bytes >= 4194304 then return reply end
  end
  left = #events < count and 0 or left - count
end
return reply
