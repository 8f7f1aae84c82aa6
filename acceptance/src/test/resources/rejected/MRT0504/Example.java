import dev.martlet.annotation.Differentiable;

// A static method can have 255 parameters, but its gradient is a method of an object, which is one more.
final class Example {
  @Differentiable
  static double weighted( // error: MRT0504
      double a0, double a1, double a2, double a3, double a4, double a5, double a6, double a7,
      double a8, double a9, double a10, double a11, double a12, double a13, double a14, double a15,
      double a16, double a17, double a18, double a19, double a20, double a21, double a22,
      double a23, double a24, double a25, double a26, double a27, double a28, double a29,
      double a30, double a31, double a32, double a33, double a34, double a35, double a36,
      double a37, double a38, double a39, double a40, double a41, double a42, double a43,
      double a44, double a45, double a46, double a47, double a48, double a49, double a50,
      double a51, double a52, double a53, double a54, double a55, double a56, double a57,
      double a58, double a59, double a60, double a61, double a62, double a63, double a64,
      double a65, double a66, double a67, double a68, double a69, double a70, double a71,
      double a72, double a73, double a74, double a75, double a76, double a77, double a78,
      double a79, double a80, double a81, double a82, double a83, double a84, double a85,
      double a86, double a87, double a88, double a89, double a90, double a91, double a92,
      double a93, double a94, double a95, double a96, double a97, double a98, double a99,
      double a100, double a101, double a102, double a103, double a104, double a105, double a106,
      double a107, double a108, double a109, double a110, double a111, double a112, double a113,
      double a114, double a115, double a116, double a117, double a118, double a119, double a120,
      double a121, double a122, double a123, double a124, double a125, double a126, float last) {
    return a0 * a126 * last;
  }
}
