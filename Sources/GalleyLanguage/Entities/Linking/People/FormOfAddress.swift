/// Whom a title calls: `Mr Roe` is not `Mrs Roe`.
enum FormOfAddress: Hashable {
  case man
  case woman
}
