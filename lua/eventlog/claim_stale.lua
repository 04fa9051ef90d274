-- eventlog/claim_stale: delivers events whose lease is over to another consumer, until there are enough of them, or 4 MiB
-- of their payloads.
--
-- KEYS  1  the log      2  the group's leases
-- ARGV  1  the group     2  the consumer     3  how many at most     4  the lease in us
--       5  optional: now in us, in place of the server's clock
-- Returns for each event: its version, its deliveries, when it was appended in us, its id, its type, its payload.

local call, format = redis.call, string.format
local log, leases, group, consumer = KEYS[1], KEYS[2], ARGV[1], ARGV[2]
local now = tonumber(ARGV[5])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local known = redis.pcall('XPENDING', log, group)
if known.err then
  return known.err:find('^NOGROUP') and redis.error_reply('NOGROUP this group does not exist') or known
end

local reply, n, bytes = {}, 0, 0
for _, version in ipairs(call('ZRANGEBYSCORE', leases, '-inf', format('%.0f', now), 'LIMIT', 0, ARGV[3])) do
  local id = '0-' .. version
  local entry = call('XCLAIM', log, group, consumer, 0, id)[1]
  if entry then
    local fields = entry[2]
    call('ZADD', leases, format('%.0f', now + ARGV[4]), version)
    reply[n + 1], reply[n + 2] = tonumber(version), call('XPENDING', log, group, id, id, 1)[1][4]
    reply[n + 3], reply[n + 4], reply[n + 5], reply[n + 6] = tonumber(fields[8]), fields[2], fields[4], fields[6]
    n, bytes = n + 6, bytes + #fields[6]
    if bytes >= 4194304 then break end
  else -- it was deleted from the log, or acknowledged past this script
    call('XACK', log, group, id)
    call('ZREM', leases, version)
  end
end
return reply
