-- eventlog/heartbeat: makes leases last for a time from now on, where the receipts are valid.
--
-- KEYS  1  the log      2  the group's leases
-- ARGV  1  the group     2  the lease in us     3  how many receipts     then for each receipt: the consumer,
--       the version, the deliveries     and last, optional: now in us, in place of the server's clock
-- Returns for each receipt 1 if it was valid, else 0.

local call, format = redis.call, string.format
local log, group, start, last = KEYS[1], ARGV[1], 4, ARGV[3] * 3 + 3
local now = tonumber(ARGV[last + 1])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end
local ends = format('%.0f', now + ARGV[2])

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

local reply, held = {}, {}
for i = start, last, 3 do
  local isValid = deliveries('0-' .. ARGV[i + 1], ARGV[i]) == tonumber(ARGV[i + 2])
  if isValid then
    held[#held + 1] = ends
    held[#held + 1] = format('%016.0f', ARGV[i + 1])
  end
  reply[#reply + 1] = isValid and 1 or 0
end
if failed then return failed end
if #held > 0 then call('ZADD', KEYS[2], unpack(held)) end
return reply
