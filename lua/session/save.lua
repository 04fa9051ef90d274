-- session/save: sets and removes attributes of a session that has not ended. To save a session is to use it.
--
-- KEYS  1  the principal's sessions     2  when they end     3  the data of this one     4  its last token
-- ARGV  1  its handle     2  the digest of the token     3  the version it must have, or -1     4  the most attributes
--       5  how many to set, each a name and a value     6  how many to remove, each a name
--       ...  optional: now in us, in place of the server's clock
-- Returns 1 if it was saved, 2 if it has another version, 3 if it would hold too many attributes, and how often it has
-- been saved or how many it would hold; 0 and 0 if the token opens no session.

local call, format = redis.call, string.format
local set, removed = 2 * ARGV[5], 0 + ARGV[6]
local now, slack = tonumber(ARGV[7 + set + removed]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local record = call('HGET', KEYS[1], ARGV[1])
if not record then return {0, 0} end
local created, seen, idle, ends, version, digest = record:match('^(%d+) (%d+) (%d+) (%d+) (%d+) (%x+)$')
if not created then return redis.error_reply('CORRUPT the record of this session cannot be read') end
if digest ~= ARGV[2] then
  local last = call('GET', KEYS[4])
  local over, old = (last or ''):match('^(%d+) (%x+) ')
  if old ~= ARGV[2] or tonumber(over) <= now then return {0, 0} end
end

local held = math.min(seen + idle, ends) > now and call('HLEN', KEYS[3]) or 0
local left = call('PTTL', KEYS[3])
if held == 0 then -- it ended, or its data was evicted
  call('HDEL', KEYS[1], ARGV[1])
  call('ZREM', KEYS[2], ARGV[1])
  call('UNLINK', KEYS[3], KEYS[4])
  return {0, 0}
end
if ARGV[3] ~= '-1' and ARGV[3] ~= version then return {2, tonumber(version)} end

held = held - 1 -- one is the principal
local changes, gone, most = {}, {}, tonumber(ARGV[4])
for i = 7, 6 + set, 2 do
  changes[#changes + 1] = 'a:' .. ARGV[i]
  changes[#changes + 1] = ARGV[i + 1]
end
for i = 7 + set, 6 + set + removed do gone[#gone + 1] = 'a:' .. ARGV[i] end
if held + set / 2 > most then -- unless some are there, or go
  for i = 1, set, 2 do held = held + 1 - call('HEXISTS', KEYS[3], changes[i]) end
  for i = 1, removed do held = held - call('HEXISTS', KEYS[3], gone[i]) end
  if held > most then return {3, held} end
end
if set > 0 then call('HSET', KEYS[3], unpack(changes)) end
if removed > 0 then call('HDEL', KEYS[3], unpack(gone)) end

local expires = math.min(now + idle, ends)
record = format('%s %.0f %s %s %.0f %s', created, now, idle, ends, version + 1, digest)
call('HSET', KEYS[1], ARGV[1], record)
local isUnlisted = call('ZADD', KEYS[2], format('%.0f', expires), ARGV[1]) == 1
local ttl = math.ceil((expires - now) / 1000) + slack
if isUnlisted or left < ttl then -- a sixteenth longer, so that it is not for every use
  for i = 1, 3 do
    if call('PTTL', KEYS[i]) < ttl then call('PEXPIRE', KEYS[i], format('%.0f', ttl + math.ceil(ttl / 16))) end
  end
end
return {1, version + 1}
