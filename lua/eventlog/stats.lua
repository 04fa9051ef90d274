-- eventlog/stats: says how a group stands.
--
-- KEYS  1  the log      2  the group's leases      3  its retries
-- ARGV  1  the group     2  optional: now in us, in place of the server's clock
-- Returns nothing if there is no such group; else: the log's length and version; the last version delivered; the lag,
-- and 1 if it is exact, 0 if it is at least that; how many are pending, stale and delayed; the oldest pending version
-- or 0, and when that event was appended in us or -1; now in us.

local call, format = redis.call, string.format
local log = KEYS[1]
local now = tonumber(ARGV[2])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end
if call('EXISTS', log) == 0 then return {} end

local function pairsOf(info)
  local map = {}
  for i = 1, #info, 2 do map[info[i]] = info[i + 1] end
  return map
end

local function versionOf(id) return tonumber(id:sub(3)) end

local delivered
for _, info in ipairs(call('XINFO', 'GROUPS', log)) do
  local group = pairsOf(info)
  if group.name == ARGV[1] then delivered = versionOf(group['last-delivered-id']) end
end
if not delivered then return {} end

local stream = pairsOf(call('XINFO', 'STREAM', log))
local version, length = versionOf(stream['last-generated-id']), stream.length
local lag, isExact = 0, 1
if length > 0 then
  local first = versionOf(stream['first-entry'][1])
  local deleted = version - first + 1 - length
  lag = math.max(0, version - math.max(delivered, first - 1))
  if lag > 0 and deleted > 0 then lag, isExact = math.max(0, lag - deleted), 0 end
end

local pending = call('XPENDING', log, ARGV[1])
local oldest, at = 0, -1
if pending[1] > 0 then
  oldest = versionOf(pending[2])
  local entry = call('XRANGE', log, pending[2], pending[2])[1]
  if entry then at = tonumber(entry[2][8]) end
end
local stale = call('ZCOUNT', KEYS[2], '-inf', format('%.0f', now))
local delayed = call('ZCARD', KEYS[3])
return {length, version, delivered, lag, isExact, pending[1], stale, delayed, oldest, at, now}
