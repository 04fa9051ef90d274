-- eventlog/retry_later: hands an event back, to be delivered again after a time, if the receipt is valid.
--
-- KEYS  1  the log      2  the group's leases      3  its retries
-- ARGV  1  the group     2  the consumer     3  the version     4  the deliveries     5  the delay in us
--       6  optional: now in us, in place of the server's clock
-- Returns 1 if it was valid, else 0.

local call, format = redis.call, string.format
local log, group, id = KEYS[1], ARGV[1], '0-' .. ARGV[3]
local now = tonumber(ARGV[6])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local held = redis.pcall('XPENDING', log, group, id, id, 1, ARGV[2])
if held.err and not held.err:find('^NOGROUP') then return held end
if not held[1] or held[1][4] ~= tonumber(ARGV[4]) then return {0} end
call('XCLAIM', log, group, '', 0, id, 'JUSTID') -- nobody's; its deliveries stay as they are
local member = format('%016.0f', ARGV[3])
call('ZREM', KEYS[2], member)
call('ZADD', KEYS[3], format('%.0f', now + ARGV[5]), member)
return {1}
