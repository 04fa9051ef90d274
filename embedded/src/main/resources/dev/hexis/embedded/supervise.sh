#!/bin/sh
# Runs a server that cannot outlive the JVM that started it.
#
# usage:  sh supervise.sh DIRECTORY COMMAND [ARGUMENT]...
# stdin:  a pipe whose other end only the JVM holds. It ends when the JVM closes it, exits or is killed in any way;
#         then the server is asked to stop and, after two seconds, killed.
# exit:   the server's exit code, once the server is gone and DIRECTORY is deleted.

directory=$1
shift

# What stops the JVM (Ctrl-C, a hangup, a signal to the whole group) must not stop its watcher.
trap '' HUP INT TERM

exec 3<&0 </dev/null

(trap - HUP TERM && exec "$@") 3<&- &
server=$!

(
    while read -r _; do :; done
    kill -TERM "$server"
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        kill -0 "$server" || exit 0
        sleep 0.1
    done
    kill -KILL "$server"
) <&3 3<&- 2>/dev/null &
watcher=$!
exec 3<&-

wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
rm -rf -- "$directory"
exit "$status"
