-- session/destroy_all: ends all sessions of a principal, in a time that does not grow with their number. Their data
-- expires by itself; without the record that goes here, nothing opens it.
--
-- KEYS  1  the principal's sessions     2  when they end
-- ARGV  1  optional: now in us, in place of the server's clock
-- Returns how many that were.

local call = redis.call
local now = tonumber(ARGV[1])
if not now then
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local live = call('ZCOUNT', KEYS[2], string.format('(%.0f', now), '+inf')
call('UNLINK', KEYS[1], KEYS[2])
return {live}
