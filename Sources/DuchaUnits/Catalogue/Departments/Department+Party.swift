import DuchaModel

extension Department {
  /// The party committee and its bodies; names begin with 委 where the level's word stands before it: 县委宣传部.
  static let party: [Department] = [
    Department("党委", .party, province: "委", city: "委", county: "委", others: ["委员会"]),
    Department(
      "党委办公室", .party, cores: ["委"], endings: ["办公室", "办"], state: "中共中央办公厅", province: "委办公厅", city: "委办公室",
      county: "委办公室", others: ["中央办公厅"], plates: ["档案局", "保密局", "密码管理局"]),
    Department(
      "纪委监委", .party, state: "中央纪委国家监委", province: "纪委监委", city: "纪委监委", county: "纪委监委",
      others: ["纪委", "监委", "纪委#监委", "纪律检查委员会", "监察委员会", "纪检监察委"],
      formerly: [.init(["监察局", "监察厅"], 2018)]),
    Department(
      "组织", .party, state: "中央组织部", province: "委组织部", city: "委组织部", county: "委组织部", others: ["组织部"]),
    Department(
      "宣传", .party, state: "中央宣传部", province: "委宣传部", city: "委宣传部", county: "委宣传部", others: ["宣传部"],
      plates: ["新闻出版局", "版权局"]),
    Department(
      "统战", .party, state: "中央统战部", province: "委统战部", city: "委统战部", county: "委统战部",
      others: ["委统一战线工作部", "统战部"]),
    Department(
      "政法", .party, state: "中央政法委", province: "委政法委", city: "委政法委", county: "委政法委",
      others: ["委政法委员会", "政法委"]),
    Department(
      "社会工作", .party, state: "中央社会工作部", province: "委社会工作部", city: "委社会工作部", county: "委社会工作部",
      others: ["委社工部", "社会工作部", "社工部"]),
    Department(
      "网信", .party, state: "中央网信办", province: "委网信办", city: "委网信办", county: "委网信办",
      others: ["委网络安全和信息化委员会办公室", "网信办", "互联网信息办公室", "国家网信办", "国家互联网信息办公室"]),
    Department(
      "编办", .party, state: "中央编办", province: "委编办", city: "委编办", county: "委编办",
      others: ["委机构编制委员会办公室", "编办", "编委办", "机构编制委员会办公室", "委编委办"]),
    Department(
      "人才办", .party, province: "委人才办", city: "委人才办", county: "委人才办",
      others: ["委人才工作领导小组办公室", "人才办", "委人才办公室"]),
    Department(
      "巡察", .party, province: "委巡视办", city: "委巡察办", county: "委巡察办",
      others: ["委巡察工作领导小组办公室", "巡察办", "委巡察机构"]),
    Department(
      "政研", .party, state: "中央政策研究室", province: "委政策研究室", city: "委政策研究室", county: "委政策研究室",
      others: ["委政研室", "政研室"]),
    Department(
      "改革办", .party, state: "中央改革办", province: "委改革办", city: "委改革办",
      others: ["委改革委员会办公室", "委全面深化改革委员会办公室", "改革办", "委深改办"]),
    Department(
      "党委金融办", .party, state: "中央金融办", province: "委金融办", city: "委金融办",
      others: ["委金融委员会办公室"]),
    Department(
      "财经办", .party, state: "中央财办", province: "委财经办", city: "委财经办", others: ["委财经委员会办公室"]),
    Department(
      "外办", .party, province: "委外办", city: "委外办", others: ["委外事工作委员会办公室"]),
    Department(
      "台办", .party, state: "国务院台办", province: "委台办", city: "委台办", county: "委台办",
      others: ["委台湾工作办公室", "台办", "台港澳办"]),
    Department(
      "党委农办", .party, state: "中央农办", province: "委农办", city: "委农办", county: "委农办",
      others: ["委农村工作领导小组办公室", "委农业农村工作领导小组办公室", "委农工办"],
      formerly: [.init(["委农工部", "委农村工作部", "委农办主任办公室"], 2018)]),
    Department(
      "直属机关工委", .party, province: "委直属机关工委", city: "委直属机关工委", county: "委直属机关工委",
      others: ["直机关工委", "直属机关工委", "委机关工委", "直机关党工委", "直工委"]),
    Department(
      "老干部", .party, province: "委老干部局", city: "委老干部局", county: "委老干部局", others: ["老干部局"]),
    Department(
      "党校", .party, state: "中央党校", province: "委党校", city: "委党校", county: "委党校", others: ["党校"],
      plates: ["行政学校"]),
    Department(
      "党史", .party, province: "委党史研究室", city: "委党史研究室", county: "委党史研究室",
      others: ["党史研究室", "党史办", "委党史和地方志研究室", "委党史办"]),
    Department(
      "档案", .party, cores: ["档案"], state: "国家档案局", province: "档案局", city: "档案局",
      county: "档案局"),
    Department(
      "保密", .party, cores: ["保密"], endings: ["局", "办"], state: "国家保密局", province: "保密局",
      city: "保密局"),
    Department(
      "密码管理", .party, cores: ["密码管理"], state: "国家密码管理局", province: "密码管理局", city: "密码管理局", others: ["机要局"]),
    Department(
      "新闻出版", .party, cores: ["新闻出版"], state: "国家新闻出版署", province: "新闻出版局", city: "新闻出版局"),
    Department("版权", .party, cores: ["版权"], state: "国家版权局", province: "版权局", city: "版权局"),
    Department(
      "文明办", .party, state: "中央文明办", province: "文明办", city: "文明办", county: "文明办",
      others: ["委文明办", "精神文明建设指导委员会办公室", "精神文明建设办公室"]),
  ]
}
