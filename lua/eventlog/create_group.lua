-- eventlog/create_group: creates a group and, where there is none yet, its log.
--
-- KEYS  1  the log
-- ARGV  1  the group     2  the version after which it begins, or end
-- Returns 1 if it was created, 0 if there was one.

local start = ARGV[2] == 'end' and '$' or '0-' .. ARGV[2]
local created = redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[1], start, 'MKSTREAM')
if not created.err then return {1} end
if created.err:find('^BUSYGROUP') then return {0} end
return created
