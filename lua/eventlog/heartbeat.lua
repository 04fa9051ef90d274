-- eventlog/heartbeat: makes leases last for a time from now on, where the receipts are valid.
--
-- KEYS  1  the log      2  the group's leases
-- ARGV  1  the group     2  the lease in us     3  how many receipts     then for each receipt: the consumer,
--       the version, the deliveries     and last, optional: now in us, in place of the server's clock
-- Returns for each receipt 1 if it was valid, else 0.

local call, format = redis.call, string.format
local log, group, last = KEYS[1], ARGV[1], ARGV[3] * 3 + 3
local now = tonumber(ARGV[last + 1])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end
local ends = format('%.0f', now + ARGV[2])

local reply = {}
for i = 4, last, 3 do
  local id = '0-' .. ARGV[i + 1]
  local held = redis.pcall('XPENDING', log, group, id, id, 1, ARGV[i])
  if held.err and not held.err:find('^NOGROUP') then return held end
  local isValid = held[1] ~= nil and held[1][4] == tonumber(ARGV[i + 2])
  if isValid then call('ZADD', KEYS[2], ends, format('%016.0f', ARGV[i + 1])) end
  reply[#reply + 1] = isValid and 1 or 0
end
return reply
