-- cache/renew: makes a lease last for a time from now on, or ends it, unless it has ended or its region was cleared.
--
-- KEYS  1  the log of invalidated tags     2  the epoch     3  the lease
-- ARGV  1  the token of the lease     2  how long in ms, 0 ends it     3  optional: now in us, in place of the server's
--       clock
-- Returns 1 if the lease was good, else 0.

local call, format = redis.call, string.format
local now, slack = tonumber(ARGV[3]), 0
if now then
  slack = 3600000 -- a replaced clock does not move the server's own expiry
else
  local time = call('TIME')
  now = time[1] * 1000000 + time[2]
end

local epoch, lease = unpack(call('MGET', KEYS[2], KEYS[3]))
local token, ends, stamp = string.match(lease or '', '^(%w+) (%d+) (%w+.*)$')
if token ~= ARGV[1] or tonumber(ends) <= now or string.match(stamp, '^%w+') ~= epoch then return {0} end
local ttl = tonumber(ARGV[2])
if ttl == 0 then
  call('DEL', KEYS[3])
else
  local text = token .. format(' %.0f ', now + ttl * 1000) .. stamp
  call('SET', KEYS[3], text, 'PX', format('%.0f', ttl + slack))
  for i = 1, 2 do -- what the fill will ask for lasts longer than the lease
    if call('PTTL', KEYS[i]) < ttl + slack then call('PEXPIRE', KEYS[i], format('%.0f', 2 * ttl + slack)) end
  end
end
return {1}
