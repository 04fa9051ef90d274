-- session/destroy: ends a session, by its token or by its handle.
--
-- KEYS  1  the principal's sessions     2  when they end     3  the data of this one     4  its last token
-- ARGV  1  its handle     2  the digest of the token, or nothing to end it by its handle
--       3  optional: now in us, in place of the server's clock
-- Returns 1 if it was ended, 0 if it had ended or the token opens no session.

local call = redis.call
local now = tonumber(ARGV[3])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local record = call('HGET', KEYS[1], ARGV[1])
if not record then return {0} end
local seen, idle, ends, digest = record:match('^%d+ (%d+) (%d+) (%d+) %d+ (%x+)$')
if not seen then return redis.error_reply('CORRUPT the record of this session cannot be read') end
if ARGV[2] ~= '' and digest ~= ARGV[2] then
  local last = call('GET', KEYS[4])
  local over, old = (last or ''):match('^(%d+) (%x+) ')
  if old ~= ARGV[2] or tonumber(over) <= now then return {0} end
end

call('HDEL', KEYS[1], ARGV[1])
call('ZREM', KEYS[2], ARGV[1])
call('UNLINK', KEYS[3], KEYS[4])
return {math.min(seen + idle, ends) > now and 1 or 0}
