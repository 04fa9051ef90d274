-- eventlog/read: reads events from a version on, in either direction.
--
-- KEYS  1  the log
-- ARGV  1  the version of the first     2  how many at most     3  forwards or backwards
-- Returns for each event: its version, when it was appended in us, its id, its type, its payload.

local events
if ARGV[3] == 'forwards' then
  events = redis.call('XRANGE', KEYS[1], '0-' .. ARGV[1], '+', 'COUNT', ARGV[2])
else
  events = redis.call('XREVRANGE', KEYS[1], '0-' .. ARGV[1], '-', 'COUNT', ARGV[2])
end

local reply, n = {}, 0
for _, event in ipairs(events) do
  local fields = event[2]
  local version, at = tonumber(event[1]:match('^0%-(%d+)$')), tonumber(fields[8])
  if not (version and at) then return redis.error_reply('CORRUPT this log holds what is not an event') end
  reply[n + 1], reply[n + 2], reply[n + 3], reply[n + 4], reply[n + 5] = version, at, fields[2], fields[4], fields[6]
  n = n + 5
end
return reply
