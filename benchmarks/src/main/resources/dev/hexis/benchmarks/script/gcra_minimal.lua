-- benchmarks/gcra_minimal: the least a token bucket can be: one number of state, one number of reply, one permit,
-- no remainder, no check of the state, nothing for a clock that steps back.
--
-- KEYS  1  the limit of the subject
-- ARGV  2  capacity x interval in us      3  interval, the us of one permit
-- Returns 0: taken, or retry-after in us.
local call = redis.call
local time = call('TIME')
local now = time[1] * 1000000 + time[2]
local at = tonumber(call('GET', KEYS[1])) or now
if at < now then at = now end
at = at + ARGV[3]
local over = at - now - ARGV[2]
if over > 0 then return over end
call('SET', KEYS[1], string.format('%.0f', at), 'PX', string.format('%.0f', (at - now) / 1000))
return 0
