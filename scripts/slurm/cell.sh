#!/usr/bin/env bash
# A whole Slurm site on one host, for trying the site profiles: cell.sh start|stop|status SITE
# Needs root and the packages slurm-wlm, slurm-wlm-basic-plugins and munge; keeps all its files in .cells/SITE.
set -euo pipefail
command=${1:?start, stop or status} site=${2:?site-a or site-b}
cell=$PWD/.cells/$site
port=${CELL_PORT:-17000}
[ "$site" = site-b ] && port=$((port + 100))
export SLURM_CONF=$cell/slurm.conf
# a socket's path may have 108 characters, and a checkout's can be longer
sockets=${TMPDIR:-/tmp}/cell-$(printf %s "$cell" | cksum | cut -d' ' -f1)

refuse() { echo "cell.sh: $1" >&2; exit "${2:-5}"; }

case $site in site-a | site-b) ;; *) refuse "found site $site, expected site-a or site-b" 2 ;; esac
if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  refuse "found no Slurm on this machine; apt-get install -y slurm-wlm slurm-wlm-basic-plugins munge"
fi
[ "$(id -u)" = 0 ] || refuse "a cell needs root, found $(id -un); try: sudo make site SITE=$site"

alive() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

configure() {
  mkdir -p "$cell"/{run,log,state,bin} "$sockets"
  chmod 755 "$PWD/.cells" "$cell" "$cell"/{run,log,state} "$sockets"
  # the executor's job step strips SLURM_CONF before srun: put it back
  printf '#!/bin/sh\nSLURM_CONF=%s exec /usr/bin/srun "$@"\n' "$SLURM_CONF" > "$cell/bin/srun"
  chmod 755 "$cell/bin/srun"
  [ -s "$cell/munge.key" ] || { head -c 1024 /dev/urandom > "$cell/munge.key"; chmod 400 "$cell/munge.key"; }
  sed -e "s|@CELL@|$cell|; s|@SOCKETS@|$sockets|; s|@SITE@|$site|; s|@HOST@|$(hostname -s)|" \
    -e "s|@PORT1@|$((port + 1))|; s|@PORT2@|$((port + 2))|; s|@PORT3@|$((port + 3))|; s|@PORT@|$port|" \
    "$(dirname "$0")/slurm.conf.in" > "$SLURM_CONF"
}

start() {
  configure
  alive "$cell/run/munged.pid" || munged --force --socket="$sockets/munge.sock" --key-file="$cell/munge.key" \
    --pid-file="$cell/run/munged.pid" --log-file="$cell/log/munged.log" --seed-file="$cell/run/munged.seed"
  alive "$cell/run/slurmctld.pid" || slurmctld -f "$SLURM_CONF"
  for node in worker1 worker2 ext1; do
    mkdir -p "$sockets/$node"
    alive "$cell/run/slurmd-$node.pid" || slurmd -f "$SLURM_CONF" -N "$node"
  done
  SECONDS=0
  while [ "$SECONDS" -lt 60 ]; do
    # a controller that crashed drains workers whose jobs it no longer knows
    scontrol update NodeName=worker1,worker2,ext1 State=RESUME 2>/dev/null || true
    if [ "$(timeout 5 sinfo -hN -o '%N %t' 2>/dev/null | sort -u | grep -cE ' (idle|mix|alloc|comp)$')" -ge 3 ]; then
      echo "$site: up; snakemake --profile $site episodes/ep01/render.mp4"
      return 0
    fi
    sleep 0.1
  done
  sinfo -N >&2
  refuse "$site did not come up; see ${cell#"$PWD"/}/log/slurmctld.log, then: make site-down SITE=$site"
}

stop() {
  alive "$cell/run/slurmctld.pid" && { timeout 10 scancel -u root 2>/dev/null || true; sleep 1; }
  for file in "$cell"/run/slurmd-*.pid "$cell/run/slurmctld.pid" "$cell/run/munged.pid"; do
    alive "$file" || continue
    kill "$(cat "$file")" 2>/dev/null || true
    for _ in $(seq 100); do alive "$file" || break; sleep 0.1; done
    alive "$file" && kill -9 "$(cat "$file")" || true
    rm -f "$file"
  done
  # steps that outlived a killed worker: those of this cell have its SLURM_CONF in their environment
  for step in $(pgrep -x slurmstepd || true); do
    tr '\0' '\n' < "/proc/$step/environ" 2>/dev/null | grep -qx "SLURM_CONF=$SLURM_CONF" && kill -9 "$step" || true
  done
  echo "$site: down"
}

case $command in start) start ;; stop) stop ;; status) sinfo ;; *) echo "cell.sh: found $command, expected start, stop or status" >&2; exit 2 ;; esac
