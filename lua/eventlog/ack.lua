-- eventlog/ack: says that events are done with, where the receipts are valid.
--
-- KEYS  1  the log      2  the group's leases
-- ARGV  1  the group     then for each receipt: the consumer, the version, the deliveries
-- Returns for each receipt 1 if it was valid, else 0.

local call = redis.call
local log, group, start, last = KEYS[1], ARGV[1], 2, #ARGV

-- Whether a consumer holds an event, and for which time. Receipts are mostly of one consumer and next to one
-- another, so the first question is answered for all; what that leaves open is asked one by one.
local many = (last + 1 - start) / 3
local known, complete = {}, false
if many > 1 then
  local least, most = math.huge, 0
  for i = start + 1, last, 3 do
    local version = tonumber(ARGV[i])
    least, most = math.min(least, version), math.max(most, version)
  end
  local form = '0-%.0f'
  local held = redis.pcall('XPENDING', log, group, form:format(least), form:format(most), many, ARGV[start])
  if held.err and not held.err:find('^NOGROUP') then return held end
  for _, entry in ipairs(held) do known[entry[1]] = entry[4] end
  complete = #held < many
end

local failed
local function deliveries(id, consumer)
  if consumer == ARGV[start] and (known[id] or complete) then return known[id] end
  local held = redis.pcall('XPENDING', log, group, id, id, 1, consumer)
  if held.err and not held.err:find('^NOGROUP') then failed = held end
  return held[1] and held[1][4]
end

local reply, ids, versions, done = {}, {}, {}, {}
for i = start, last, 3 do
  local id = '0-' .. ARGV[i + 1]
  local isValid = not done[id] and deliveries(id, ARGV[i]) == tonumber(ARGV[i + 2])
  if isValid then
    done[id] = true
    ids[#ids + 1], versions[#versions + 1] = id, string.format('%016.0f', ARGV[i + 1])
  end
  reply[#reply + 1] = isValid and 1 or 0
end
if failed then return failed end
if #ids > 0 then
  call('XACK', log, group, unpack(ids))
  call('ZREM', KEYS[2], unpack(versions))
end
return reply
