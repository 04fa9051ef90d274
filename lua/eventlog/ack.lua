-- eventlog/ack: says that events are done with, where the receipts are valid.
--
-- KEYS  1  the log      2  the group's leases
-- ARGV  1  the group     then for each receipt: the consumer, the version, the deliveries
-- Returns for each receipt 1 if it was valid, else 0.

local call = redis.call
local log, group = KEYS[1], ARGV[1]
local reply = {}
for i = 2, #ARGV, 3 do
  local id = '0-' .. ARGV[i + 1]
  local held = redis.pcall('XPENDING', log, group, id, id, 1, ARGV[i])
  if held.err and not held.err:find('^NOGROUP') then return held end
  local isValid = held[1] ~= nil and held[1][4] == tonumber(ARGV[i + 2])
  if isValid then
    call('XACK', log, group, id)
    call('ZREM', KEYS[2], string.format('%016.0f', ARGV[i + 1]))
  end
  reply[#reply + 1] = isValid and 1 or 0
end
return reply
