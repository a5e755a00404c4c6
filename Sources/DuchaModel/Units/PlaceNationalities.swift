/// The nationalities that autonomous places are named for.
enum Nationalities {
  /// Returns a name without those at its end: 双江 for 双江拉祜族佤族布朗族傣族. 东乡族 keeps 东乡: something must be left.
  static func dropped(from name: Substring) -> String {
    var rest = name
    while let shorter = withoutLast(rest) { rest = shorter }
    return String(rest.count > 2 && rest.closes(with: "族") ? rest.dropLast() : rest)
  }

  private static func withoutLast(_ name: Substring) -> Substring? {
    for word in words where name.closes(with: word) && name.count >= word.count + 2 {
      return name.dropLast(word.count)
    }
    return nil
  }

  /// 巴音郭楞蒙古自治州 leaves 族 out; of one character none does.
  private static let words: [String] = ["各族"] + names.flatMap { $0.count > 1 ? [$0 + "族", $0] : [$0 + "族"] }

  private static let names = [
    "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳",
    "佤",
    "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌",
    "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
  ]
}
