#!/usr/bin/env bash
# Runs the main job on the example plans: demo.sh DUCHA OUT
set -euo pipefail

ducha=$(realpath "$1")
out=$2
here=$(dirname "$(realpath "$0")")
mkdir -p "$out"
out=$(realpath "$out")
ledger=$out/台账.sqlite
rm -rf "${ledger:?}" "$ledger"-wal "$ledger"-shm "$ledger".notices "$out/清单" "$out/填报表" "$out/台账备份.sqlite" \
  "$out/网站" "$out/日历"

step() { printf '\n== %s\n' "$1"; }

# Plans may hold errors that are diagnosed (exit 1); anything worse ends the demonstration.
run() { "$ducha" "$@" || { status=$?; [ "$status" -eq 1 ] || exit "$status"; }; }

step "1. 新建台账，启用督查规则、单位名册 → $ledger"
run init --ledger "$ledger" --rules "$here/rules.toml"
run units import --ledger "$ledger" "$here/units.csv"

step "2. 导入方案：县五年方案、市繁体方案、无责任条款的方案、任务分解表 → $out/导入结果.txt"
run import --ledger "$ledger" --as-of 2024-01-02 \
  "$here/青溪县数字经济五年行动方案.txt" "$here/臨江市營商環境提升行動方案.txt" \
  "$here/安澜区科普工作要点.txt" "$here/青溪县2024年民生实事任务分解表.xlsx" > "$out/导入结果.txt"
grep -E '^(《|已登记|任务 )' "$out/导入结果.txt" || head -n 20 "$out/导入结果.txt"

step "3. 再导入一次：不重复登记"
run import --ledger "$ledger" "$here/青溪县数字经济五年行动方案.txt"

step "4. 登记三个月的进展"
run progress --ledger "$ledger" --file "$here/progress.csv"

step "5. 各单位任务清单 → $out/清单/"
run lists --ledger "$ledger" --as-of 2024-07-31 --out "$out/清单"

step "6. 逾期、临期、滞后、未报送 → $out/预警.txt"
run check --ledger "$ledger" --as-of 2024-07-31 > "$out/预警.txt"
head -n 30 "$out/预警.txt"

step "7. 七月督查通报 → $out/督查通报.md、督查通报.html、督查通报.json"
for format in markdown:md html:html json:json; do
  run bulletin --ledger "$ledger" --month 2024-07 --format "${format%%:*}" > "$out/督查通报.${format##*:}"
done
head -n 30 "$out/督查通报.md"

step "8. 方案没写责任单位的任务，建议由谁牵头 → $out/分工建议.txt"
run assign --ledger "$ledger" --as-of 2024-07-31 > "$out/分工建议.txt"
head -n 12 "$out/分工建议.txt"

step "9. 名册里要人核对的：疑似同一单位、集体名称的成员"
run units review --ledger "$ledger" --as-of 2024-07-31

step "10. 一项任务的办理：交办、签收、延期，到期前申请、经批准才移动时限"
run task dispatch --ledger "$ledger" 1-03 --on 2024-07-01
run task accept --ledger "$ledger" 1-03 --unit 县大数据中心 --on 2024-07-02
run task extend --ledger "$ledger" 1-03 --unit 县大数据中心 --to 2024-11-30 --reason 省级接口调整 --on 2024-08-01
run task decide --ledger "$ledger" 1-03 --grant --by 陈县长 --reason 情况属实 --on 2024-08-05

step "11. 报送完成的由别人核验销号；它的来龙去脉 → $out/来龙去脉.txt"
run task close --ledger "$ledger" 1-02 --by 周督查 --text 现场核实 --on 2024-08-05
run show --ledger "$ledger" 1-02 --as-of 2024-08-31 > "$out/来龙去脉.txt"
head -n 24 "$out/来龙去脉.txt"

step "12. 七月到八月有什么变化 → $out/变化.txt"
run diff --ledger "$ledger" --from 2024-07-31 --to 2024-08-31 > "$out/变化.txt"
head -n 12 "$out/变化.txt"

step "13. 印发七月通报：从此一字不变，每个数都查得到任务"
run bulletin issue --ledger "$ledger" --month 2024-07 --as-of 2024-07-31 --by 陈县长
run bulletin trace --ledger "$ledger" 1 light.red
run bulletin show 1 --ledger "$ledger" --out "$out/第1期.docx" --copies 县委办公室
run bulletin show 1 --ledger "$ledger" --brief --out "$out/领导阅件.html"

step "14. 八月填报表 → $out/填报表/；备份 → $out/台账备份.sqlite"
run dispatch --ledger "$ledger" --month 2024-08 --out "$out/填报表"
run backup --ledger "$ledger" "$out/台账备份.sqlite"

step "15. 每晚定时运行：该提醒谁、催谁，一个单位一件，同一事项只说一次 → $ledger.notices/"
DUCHA_TODAY=2024-08-06 run check --notify --ledger "$ledger"
DUCHA_TODAY=2024-08-06 run check --notify --ledger "$ledger" # 再运行一次，没有要说的
DUCHA_TODAY=2024-08-06 run notice drafts --ledger "$ledger"

step "16. 督查计分、各单位日历、内网网站 → $out/日历/、网站/index.html"
run score --ledger "$ledger" --month 2024-07
run calendar export --ledger "$ledger" --all --out "$out/日历" --as-of 2024-08-06
run site --ledger "$ledger" --out "$out/网站" --as-of 2024-08-06

step "17. 核验台账"
run verify --ledger "$ledger"

printf '\n全部产出在 %s\n' "$out"
