-- eventlog/append: appends all events or none, if the stream has the expected version.
--
-- An event's id in the stream is 0-<version>. The same events where the expected version asks for them, or where the
-- index has the first of them, are a repetition.
--
-- KEYS  1  the log      2  the index of recent appends to any version: the first event's id, scored by its version
-- ARGV  1  the expected version: a number, any or exists     2  how many events     then for each event:
--       its id, its type, its payload     and last, optional: now in us, in place of the server's clock
-- Returns 1 if appended, 2 if a repetition, with the first and the last version; else 0, the stream's version, 0.

local call, format = redis.call, string.format
local log, expected, count = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2])
local last = count * 3
local now = ARGV[last + 3]
if not now then
  local time = call('TIME')
  now = format('%.0f', time[1] * 1000000 + time[2])
end

local version = 0
local top = call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
if top then
  version = tonumber(top[1]:match('^0%-(%d+)$'))
elseif call('EXISTS', log) == 1 then -- its numbers go on
  local info = call('XINFO', 'STREAM', log)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then version = tonumber(info[i + 1]:match('^0%-(%d+)$')) end
  end
end
if not version then return redis.error_reply('CORRUPT this log holds an event that is not numbered') end

local function isRepeated(first, least)
  if first + count - 1 > version then return false end
  local stored = call('XRANGE', log, format('0-%.0f', first), format('0-%.0f', first + count - 1))
  for _, entry in ipairs(stored) do
    local place = tonumber(entry[1]:sub(3)) - first
    if entry[2][2] ~= ARGV[place * 3 + 3] then return false end
  end
  return #stored >= least
end

if expected then
  if expected ~= version then
    if isRepeated(expected + 1, count) then return {2, expected + 1, expected + count} end
    return {0, version, 0}
  end
else
  local known = tonumber(call('ZSCORE', KEYS[2], ARGV[3]) or nil)
  if known and known <= version then
    if isRepeated(known, 0) then return {2, known, known + count - 1} end
    return {0, version, 0}
  end
  if ARGV[1] == 'exists' and version == 0 then return {0, 0, 0} end
  call('ZADD', KEYS[2], format('%.0f', version + 1), ARGV[3])
  call('ZREMRANGEBYRANK', KEYS[2], 0, -1001)
  call('PEXPIRE', KEYS[2], 3600000)
end

local argv, counts = ARGV, redis.REDIS_VERSION_NUM -- from 7.0 on the server counts after the first
for i = 1, count do
  local id = i > 1 and counts and '0-*' or format('0-%.0f', version + i)
  local at = 3 * i
  call('XADD', log, id, 'id', argv[at], 'type', argv[at + 1], 'data', argv[at + 2], 'at', now)
end
return {1, version + 1, version + count}
