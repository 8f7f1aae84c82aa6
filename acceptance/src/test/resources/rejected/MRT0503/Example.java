import dev.martlet.annotation.Differentiable;

// A compact source file's class has no name: no other class can call what is in it, and derivatives stand in another class.
@Differentiable
double square(double x) { // error: MRT0503 square
  return x * x;
}

void main() {
  IO.println(square(3));
}
