package import Galley

extension DiagnosticCode {
  /// The page about the code; one that has none does not compile.
  package var explanation: Explanation {
    switch self {
    case .unreadableFile: FilePages.unreadableFile
    case .yamlSyntax: FilePages.yamlSyntax
    case .yamlEncoding: FilePages.yamlEncoding
    case .yamlTab: FilePages.yamlTab
    case .yamlEmpty: FilePages.yamlEmpty
    case .yamlTooLarge: FilePages.yamlTooLarge
    case .yamlTooDeep: FilePages.yamlTooDeep
    case .yamlSeveralDocuments: FilePages.yamlSeveralDocuments
    case .yamlUnknownAnchor: AnchorPages.yamlUnknownAnchor
    case .yamlAliasCycle: AnchorPages.yamlAliasCycle
    case .yamlAliasExpansion: AnchorPages.yamlAliasExpansion
    case .yamlMergeKey: AnchorPages.yamlMergeKey
    case .duplicateKey: KeyPages.duplicateKey
    case .unknownKey: KeyPages.unknownKey
    case .unknownStage: KeyPages.unknownStage
    case .unknownValue: KeyPages.unknownValue
    case .wrongType: KeyPages.wrongType
    case .outOfRange: KeyPages.outOfRange
    case .missingKey: KeyPages.missingKey
    case .conflictingKeys: KeyPages.conflictingKeys
    case .unsupportedVersion: KeyPages.unsupportedVersion
    case .unsetVariable: VariablePages.unsetVariable
    case .badVariable: VariablePages.badVariable
    case .badOverride: VariablePages.badOverride
    case .plainSecret: VariablePages.plainSecret
    case .badDocument: ConditionPages.badDocument
    case .badCondition: ConditionPages.badCondition
    case .unknownPart: ConditionPages.unknownPart
    case .badPattern: ConditionPages.badPattern
    case .badScript: ConditionPages.badScript
    case .missingTrait: ConditionPages.missingTrait
    case .unusablePlugin: ChainPages.unusablePlugin
    case .unmetRead: ChainPages.unmetRead
    case .uncertainRead: ChainPages.uncertainRead
    case .staleAnnotations: ChainPages.staleAnnotations
    case .duplicateName: ChainPages.duplicateName
    case .duplicateOutput: OutputPages.duplicateOutput
    case .outputIsInput: OutputPages.outputIsInput
    case .noStages: ChainPages.noStages
    case .noInput: ChainPages.noInput
    case .unusedSetting: OutputPages.unusedSetting
    }
  }
}
