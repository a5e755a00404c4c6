#!/bin/bash
# Prints the manual page: what `ducha` says of itself and of every command, set for man.
#
#   Packaging/manual.sh .build/release/ducha > ducha.1
set -euo pipefail
export COLUMNS=78
ducha=$1

# Takes text as it is: groff knows `\`, and `.` and `'` at the beginning of a line.
verbatim() {
  echo .nf
  sed -e 's/\\/\\e/g' -e "s/^[.']/\\\\\&&/"
  echo .fi
}

# The commands under one, without the indentation.
commands() {
  "$ducha" help "$@" | awk '/^子命令:/ { on = 1; next } on && /^  [a-z]/ { print $1 }'
}

version=$("$ducha" --version)
cat <<PAGE
.TH DUCHA 1 "" "ducha $version" "督查台账"
.ad l
.nh
.SH 名称
ducha \\- 把行动方案变成可追溯的任务台账：拆解任务、分发清单、逾期预警、编发督查通报
.SH 总览
PAGE
"$ducha" help | verbatim
for command in $(commands); do
  echo ".SH $command"
  "$ducha" help "$command" | verbatim
  for act in $(commands "$command"); do
    echo ".SS $command $act"
    "$ducha" help "$command" "$act" | verbatim
  done
done
cat <<'PAGE'
.SH 环境变量
.TP
DUCHA_TODAY
以此日（yyyy-MM-dd）为今天，供测试用。
.SH 文件
.TP
ducha.sqlite
台账；佐证材料在旁边的同名文件夹。
.TP
delivery.toml
通知送到哪里，样例随程序安装。
PAGE
