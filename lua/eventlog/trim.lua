-- eventlog/trim: removes old events, but none that a group has not been delivered or has not acknowledged. Also forgets
-- consumers that have nothing and have not asked for a day.
--
-- KEYS  1  the log
-- ARGV  1  newest or from     2  how many of the newest to keep, or the version to keep from
--       3  optional: after how long in ms a consumer is forgotten, in place of a day
-- Returns how many were removed; the version from which on all were kept; the group that held back more, or ''.

local call = redis.call
local log, forgotten = KEYS[1], tonumber(ARGV[3] or 86400000)
if call('EXISTS', log) == 0 then return {0, 1, ''} end

local function pairsOf(info)
  local map = {}
  for i = 1, #info, 2 do map[info[i]] = info[i + 1] end
  return map
end

local function versionOf(id) return tonumber(id:sub(3)) end

local version = versionOf(pairsOf(call('XINFO', 'STREAM', log))['last-generated-id'])
local from = tonumber(ARGV[2])
if ARGV[1] == 'newest' then from = version + 1 - from end
from = math.max(1, math.min(from, version + 1))

local holder = ''
for _, info in ipairs(call('XINFO', 'GROUPS', log)) do
  local group = pairsOf(info)
  local needed = versionOf(group['last-delivered-id']) + 1
  if group.pending > 0 then needed = versionOf(call('XPENDING', log, group.name)[2]) end
  if needed < from then from, holder = needed, group.name end
  for _, state in ipairs(call('XINFO', 'CONSUMERS', log, group.name)) do
    local consumer = pairsOf(state)
    if consumer.pending == 0 and consumer.idle > forgotten then
      call('XGROUP', 'DELCONSUMER', log, group.name, consumer.name)
    end
  end
end
return {call('XTRIM', log, 'MINID', string.format('0-%.0f', from)), from, holder}
