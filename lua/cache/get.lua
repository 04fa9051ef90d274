-- cache/get: what is known about keys of one shard of a region that has tags.
--
-- An entry begins with a line: format 1, v for a value or n for none, the time in us at which it ends, and its stamp.
-- The stamp of an entry without tags is the epoch of the shard. With tags it is the id of the tags' log and the number of
-- the last invalidation in it, followed by the tags, a tab before each; such an entry is good if none of its tags was
-- invalidated later. If epoch or log are gone, or are others, the entry is a miss.
--
-- KEYS  1  the log of invalidated tags     2  the epoch     3  an entry, and so on
-- ARGV  1  optional: now in us, in place of the server's clock
-- Returns for each entry its bytes as they are stored, or an empty string for a miss.

local call, match = redis.call, string.match
local now = tonumber(ARGV[1])
local values = call('MGET', unpack(KEYS, 2))
local epoch, log = values[1], nil

local function good(entry)
  local ends, stamp, seen, tags = match(entry, '^1[vn] (%d+) (%w+) ?(%d*)([^\n]*)\n')
  if not ends or (now and tonumber(ends) <= now) then return false end
  if seen == '' then return stamp == epoch end
  log = log or call('HMGET', KEYS[1], ':id', ':last', ':floor')
  if stamp ~= log[1] then return false end
  if seen == log[2] then return true end
  seen = tonumber(seen)
  if seen < (tonumber(log[3]) or math.huge) then return false end
  for tag in tags:gmatch('[^\t]+') do
    local invalidated = call('HGET', KEYS[1], tag)
    if invalidated and (tonumber(match(invalidated, '^%d+')) or math.huge) > seen then return false end
  end
  return true
end

local reply = {}
for i = 2, #values do
  local entry = values[i]
  reply[i - 1] = entry and good(entry) and entry or ''
end
return reply
