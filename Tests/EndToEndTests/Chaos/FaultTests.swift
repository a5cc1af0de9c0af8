import Foundation
import Glibc
import Testing

/// What the machine does to a run: each ends with the bytes of an undisturbed run, or with a clear
/// refusal and then, once it is mended, with those bytes.
@Suite(.serialized) struct FaultTests {
  private static let canMount =
    geteuid() == 0 && system("mount -t tmpfs none /mnt 2>/dev/null && umount /mnt") == 0

  private func prepared(
    _ pipeline: ChaosPipeline = .ndjson, records: Int = 300
  ) throws -> Workshop {
    let shop = try Workshop(["galley.yaml": pipeline.text], in: ChaosSettings.place)
    var corpus = ChaosCorpus(seed: ChaosSettings.seed, records: records)
    try corpus.write(to: shop, withLargeDocument: false)
    return shop
  }

  @Test(.enabled(if: canMount, "mounting a file system of its own needs root"))
  func aRunOnAFullDiskIsResumedWhenThereIsSpace() async throws {
    for pipeline in [ChaosPipeline.ndjson, .csv, .folder, .several] {
      let shop = try prepared(pipeline, records: 2_000)
      let expected = try await shop.undisturbedOutputs()
      let out = shop.folder.appending(path: "out").path()
      _ = try await shop.bash("mount -t tmpfs -o size=400k none \(out)")
      let full = try await shop.galley("run")
      #expect(full.code == 3, "\(pipeline): \(full.errors)")
      #expect(full.errors.contains("no space left on device"))
      #expect(full.errors.contains("out/"))
      _ = try await shop.bash("mount -o remount,size=64m \(out)")
      let resumed = try await shop.galley("run", "--resume")
      #expect(resumed.code == 1, "\(pipeline): \(resumed.errors)")
      let found = try shop.outputs()
      _ = try await shop.bash("umount \(out)")
      #expect(found == expected)
    }
  }

  @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full")))
  func aDeviceThatIsFullIsNamed() async throws {
    let shop = try Workshop([
      "galley.yaml": Samples.toFile, "a.ndjson": Samples.records(100),
    ])
    let ended = try await shop.galley("run", "a.ndjson", "--set", "export.path=/dev/full")
    #expect(ended.code == 3)
    #expect(ended.errors.contains("cannot write to /dev/full: no space left on device"))
    #expect(shop.files == ["a.ndjson", "galley.yaml"])
  }

  @Test(.enabled(if: canMount, "mounting a file system of its own needs root"))
  func aFolderThatCanNotBeWrittenIsRefused() async throws {
    let shop = try prepared()
    try shop.replaceOutputs(with: [:])
    let out = shop.folder.appending(path: "out").path()
    _ = try await shop.bash("mount -t tmpfs -o ro none \(out)")
    let ended = try await shop.galley("run")
    _ = try await shop.bash("umount \(out)")
    #expect(ended.code == 2)
    #expect(ended.errors.contains("read-only file system"))
  }

  @Test func manyInputsNeedFewDescriptors() async throws {
    let shop = try Workshop(
      [
        "galley.yaml": ChaosPipeline.folder.text.replacing("in/**/*", with: "in/*.txt")
      ], in: ChaosSettings.place)
    for index in 0..<5_000 { try shop.write("Text \(index).", to: "in/\(index).txt") }
    let ended = try await shop.bash("ulimit -n 64; galley run --quiet")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(shop.files.count { $0.hasPrefix("out/all/") } == 5_000)
  }

  @Test func aSignalLeavesARunThatCanBeResumed() async throws {
    for (signal, code) in [(SIGTERM, Int32(143)), (SIGINT, 130)] {
      let shop = try prepared(.several, records: 3_000)
      let expected = try await shop.undisturbedOutputs()
      let program = try shop.start(["run"])
      program.closeInput()
      try await Task.sleep(for: .milliseconds(100))
      program.send(signal)
      let ended = try await program.end()
      // On a quick machine the run may be over before.
      if ended.code != 1 {
        #expect(ended.code == code, "\(ended.errors)")
        #expect(try await shop.galley("run", "--resume").code == 1)
      }
      #expect(try shop.outputs() == expected)
    }
  }

  @Test func aRunThatIsHaltedGoesOnAsIfNothingHadBeen() async throws {
    let shop = try prepared(records: 2_000)
    let expected = try await shop.undisturbedOutputs()
    let program = try shop.start(["run"])
    program.closeInput()
    for _ in 0..<3 {
      try await Task.sleep(for: .milliseconds(30))
      program.send(SIGTSTP)
      try await Task.sleep(for: .milliseconds(50))
      program.send(SIGCONT)
    }
    let ended = try await program.end()
    #expect(ended.code == 1, "\(ended.errors)")
    #expect(try shop.outputs() == expected)
  }

  @Test func aSecondRunOnOneOutputIsRefusedAndTheFirstGoesOn() async throws {
    let shop = try prepared(records: 2_000)
    let expected = try await shop.undisturbedOutputs()
    var first = try shop.start(["run"])
    // On a quick machine a run may be over before it is seen.
    for _ in 0..<100 {
      first.closeInput()
      while first.isRunning, shop.read("out/a.ndjson.journal") == nil {
        try await Task.sleep(for: .milliseconds(1))
      }
      first.send(SIGSTOP)
      if shop.read("out/a.ndjson.journal") != nil { break }
      first.send(SIGCONT)
      _ = try await first.end()
      try shop.replaceOutputs(with: [:])
      first = try shop.start(["run"])
    }
    for arguments in [["run"], ["run", "--resume"]] {
      let second = try shop.start(arguments)
      second.closeInput()
      let ended = try await second.end()
      #expect(ended.code == 2)
      #expect(ended.errors.contains("another run is writing it, process \(first.identifier)"))
    }
    first.send(SIGCONT)
    #expect(try await first.end().code == 1)
    #expect(try shop.outputs() == expected)
  }

  @Test func aSlowReaderGetsEverythingAndAClosedOneEndsTheRun() async throws {
    let shop = try Workshop([
      "galley.yaml": Samples.toStandardOutput, "a.ndjson": Samples.records(3_000),
    ])
    let slow = try await shop.bash(
      "galley run a.ndjson --quiet | while read -r line; do [ $((n++ % 300)) -gt 0 ] || sleep 0.05; "
        + "echo \"$line\"; done")
    #expect(slow.output.split(separator: "\n").count == 3_000)
    let closed = try await shop.bash(
      "{ galley run a.ndjson; echo $? >code; } | head -1 >first; cat code")
    #expect(closed.output == "141\n")
    #expect(closed.errors.split(separator: "\n").count <= 1)
  }

  @Test(.enabled(if: clang != nil, "there is no clang to build a clock with"))
  func aClockThatIsSetBackChangesNothing() async throws {
    let shop = try prepared(records: 1_000)
    let expected = try await shop.undisturbedOutputs()
    try shop.write(Self.wanderingClock, to: "clock.c")
    let built = try await shop.bash("'\(Self.clang ?? "")' -shared -fPIC -o clock.so clock.c -ldl")
    #expect(built.code == 0, "\(built.errors)")
    let program = try shop.start(
      ["run"], variables: ["LD_PRELOAD": shop.folder.appending(path: "clock.so").path()])
    program.closeInput()
    let ended = try await program.end()
    #expect(ended.code == 1, "\(ended.errors)")
    #expect(try shop.outputs() == expected)
  }

  private static let clang = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/clang" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A clock of the wall that goes back an hour every time that it is looked at.
  private static let wanderingClock = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <time.h>
    int clock_gettime(clockid_t clock, struct timespec *time) {
      static long back;
      int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
      int result = real(clock, time);
      if (clock == CLOCK_REALTIME) time->tv_sec -= back += 3600;
      return result;
    }

    """
}

/// Runs a command of the shell, for what decides whether a test can run.
private func system(_ command: String) -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", command]
  guard (try? process.run()) != nil else { return -1 }
  process.waitUntilExit()
  return process.terminationStatus
}
