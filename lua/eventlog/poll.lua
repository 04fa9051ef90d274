-- eventlog/poll: delivers events that were handed back and are due again, and then new ones, until there are enough of
-- them, or 4 MiB of their payloads; where large ones follow small ones, up to 16 events more.
--
-- A delivered event is pending in the server's group under its consumer, and its lease ends at its score. One that was
-- handed back is pending under the consumer without a name, and is due at its score. Both sets hold versions padded to 16
-- digits, so that what is due at the same time is in order.
--
-- KEYS  1  the log      2  the group's leases      3  its retries
-- ARGV  1  the group     2  the consumer     3  how many at most     4  the lease in us
--       5  optional: now in us, in place of the server's clock
-- Returns for each event: its version, its deliveries, when it was appended in us, its id, its type, its payload. If
-- there is none: the version after which to look for news, and how long until a retry is due in us, or -1.

local call, format = redis.call, string.format
local log, leases, retries, group, consumer = KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2]
local now = tonumber(ARGV[5])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end
local ends = format('%.0f', now + ARGV[4])

local reply, n, bytes, held = {}, 0, 0, {}
local function deliver(entry, deliveries)
  local version, fields = entry[1]:sub(3), entry[2]
  held[#held + 1] = ends
  held[#held + 1] = format('%016.0f', version)
  reply[n + 1], reply[n + 2], reply[n + 3] = tonumber(version), deliveries, tonumber(fields[8])
  reply[n + 4], reply[n + 5], reply[n + 6] = fields[2], fields[4], fields[6]
  n, bytes = n + 6, bytes + #fields[6]
end

local function failed(by) -- the server's own words name the key
  return by.err:find('^NOGROUP') and redis.error_reply('NOGROUP this group does not exist') or by
end

for _, version in ipairs(call('ZRANGEBYSCORE', retries, '-inf', format('%.0f', now), 'LIMIT', 0, ARGV[3])) do
  local id = '0-' .. version
  local claimed = redis.pcall('XCLAIM', log, group, consumer, 0, id)
  if claimed.err then return failed(claimed) end
  local entry = claimed[1]
  call('ZREM', retries, version)
  if entry then
    deliver(entry, call('XPENDING', log, group, id, id, 1)[1][4])
  else -- it was deleted from the log
    call('XACK', log, group, id)
  end
  if bytes >= 4194304 then break end
end

local left = ARGV[3] - n / 6
while left > 0 and bytes < 4194304 do
  -- An event has 1 MiB at most: so many do not have more than what is missing. Among small ones 16 are risked.
  local count = math.max(1, math.floor((4194304 - bytes) / 1048576))
  if n > 0 and bytes / n * 6 < 65536 then count = 16 end
  count = math.min(left, count)
  local new = redis.pcall('XREADGROUP', 'GROUP', group, consumer, 'COUNT', count, 'STREAMS', log, '>')
  if not new then break end
  if new.err then return failed(new) end
  for _, entry in ipairs(new[1][2]) do deliver(entry, 1) end
  left = #new[1][2] < count and 0 or left - count
end
if n > 0 then
  call('ZADD', leases, unpack(held))
  return reply
end

local due = call('ZRANGE', retries, 0, 0, 'WITHSCORES')[2]
local info = call('XINFO', 'STREAM', log)
for i = 1, #info, 2 do
  if info[i] == 'last-generated-id' then
    return {tonumber(info[i + 1]:sub(3)), due and math.max(0, due - now) or -1}
  end
end
