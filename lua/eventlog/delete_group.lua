-- eventlog/delete_group: forgets a group and all it has.
--
-- KEYS  1  the log      2  the group's leases      3  its retries      4  its dead letters
-- ARGV  1  the group
-- Returns 1 if there was one, else 0.

if redis.call('EXISTS', KEYS[1]) == 0 then return {0} end
local deleted = redis.call('XGROUP', 'DESTROY', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
return {deleted}
