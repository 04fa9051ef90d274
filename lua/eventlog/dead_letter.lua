-- eventlog/dead_letter: moves an event to the group's dead letters, if the receipt is valid.
--
-- KEYS  1  the log      2  the group's leases      3  its dead letters
-- ARGV  1  the group     2  the consumer     3  the version     4  the deliveries     5  the reason
--       6  optional: now in us, in place of the server's clock
-- Returns 1 if it was valid, else 0.

local call, format = redis.call, string.format
local log, dead, group, id = KEYS[1], KEYS[3], ARGV[1], '0-' .. ARGV[3]
local now = ARGV[6]
if not now then
  local time = call('TIME')
  now = format('%.0f', time[1] * 1000000 + time[2])
end

local held = redis.pcall('XPENDING', log, group, id, id, 1, ARGV[2])
if held.err and not held.err:find('^NOGROUP') then return held end
if not held[1] or held[1][4] ~= tonumber(ARGV[4]) then return {0} end

local entry = call('XRANGE', log, id, id)[1]
if entry then -- else it was deleted from the log, and nothing is left to keep
  local top = call('XREVRANGE', dead, '+', '-', 'COUNT', 1)[1]
  local number = top and tonumber(top[1]:sub(3)) + 1 or 1
  local event = entry[2]
  call('XADD', dead, 'MAXLEN', 1000, format('0-%.0f', number), 'version', ARGV[3], 'id', event[2], 'type', event[4],
      'data', event[6], 'at', event[8], 'consumer', ARGV[2], 'deliveries', ARGV[4], 'reason', ARGV[5], 'dead', now)
  call('PEXPIRE', dead, 2592000000)
end
call('XACK', log, group, id)
call('ZREM', KEYS[2], format('%016.0f', ARGV[3]))
return {1}
