import Foundation
import Galley
import GalleyPlugins
import Testing

/// How programs are found and started, and what is said where that can't be done.
@Suite(.serialized)
struct StartTests {
  static let worker = "start()\nfor seq, document in documents(): keep(seq)"

  @Test func aProgramIsLookedForInAbsoluteFoldersOfPATHAlone() async throws {
    await #expect(processExitsWith: .success) {
      let trial = try PluginTrial(StartTests.worker)
      // A folder of the program's name, and the program in a folder that is named from where tests run.
      try trial.folder.write("", to: "first/tool/file")
      try trial.folder.write("", to: "second/tool")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: trial.folder.path + "/second/tool")
      #expect(FileManager.default.changeCurrentDirectoryPath(trial.folder.path))
      unsafe setenv("PATH", "second::\(trial.folder.path)/first", 1)
      let error = await #expect(throws: StageError.self) {
        _ = try await trial.start(trial.command(["tool"]))
      }
      #expect(error?.message.contains("there is no program 'tool' in PATH") == true)
      unsafe setenv("PATH", "second:\(trial.folder.path)/first:/usr/bin", 1)
      let verdict = try await trial.run(trial.command(["python3", "-S", "plugin.py"])) {
        try await $0.verdict(on: Document(id: "a", text: ""))
      }
      #expect(verdict.kept != nil)
    }
  }

  /// A new process that finds no descriptor for its report has to say so all the same.
  @Test func aLackOfDescriptorsIsNamed() async throws {
    await #expect(processExitsWith: .success) {
      let trial = try PluginTrial(StartTests.worker)
      // The limit is on numbers, and what other tests had open may have high ones.
      let open = dup(0)
      close(open)
      var messages: [String] = []
      for room in 0..<32 {
        var limit = rlimit()
        unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = rlim_t(Int(open) + room)
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        do {
          await (try trial.start()).shutdown()
        } catch {
          messages.append("\(error)")
        }
      }
      #expect(messages.contains { $0.contains("too many open files") })
      #expect(!messages.contains { $0.contains("exit status 126") }, "\(messages)")
    }
  }

  @Test func partsOfASecondOfCPUTimeAreRoundedUp() async throws {
    let trial = try PluginTrial(
      """
      import resource
      start()
      for seq, document in documents(): keep(seq, seen=resource.getrlimit(resource.RLIMIT_CPU)[0])
      """)
    let limits = ProcessLimits(processorTime: .milliseconds(20_500))
    let verdict = try await trial.run(trial.command(limits: limits)) {
      try await $0.verdict(on: Document(id: "a", text: ""))
    }
    #expect(verdict.kept?.fields["seen"] == .integer(21))
  }
}
