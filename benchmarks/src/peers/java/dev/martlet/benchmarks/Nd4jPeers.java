package dev.martlet.benchmarks;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Steps of training that {@link TensorBenchmark} measures, by DL4J on nd4j. */
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class Nd4jPeers extends Measured {
  /** How many threads an operation may use. */
  @Param({"1", "2"})
  int threads;

  private INDArray four;
  private INDArray images;
  private INDArray labels;
  private INDArray pictures;
  private INDArray classes;
  private MultiLayerNetwork network;
  private MultiLayerNetwork convolutional;

  /** Makes networks and data. */
  @Setup
  public void prepare() {
    four = Nd4j.randn(DataType.FLOAT, 4);
    // Behind the first array, with which nd4j begins.
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    Nd4j.factory().blas().setMaxThreads(threads);
    images = Nd4j.randn(DataType.FLOAT, 128, 784);
    labels = oneHot(128);
    pictures = Nd4j.randn(DataType.FLOAT, 64, 1, 28, 28);
    classes = oneHot(64);
    network = made(configuration().list().layer(dense(784, 512)).layer(output(512)).build());
    convolutional =
        made(
            configuration()
                .list()
                .layer(convolution(1, 8))
                .layer(pooling())
                .layer(convolution(8, 16))
                .layer(pooling())
                .layer(dense(784, 128))
                .layer(output(128))
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
  }

  private static INDArray oneHot(int rows) {
    INDArray oneHot = Nd4j.zeros(DataType.FLOAT, rows, 10);
    for (int row = 0; row < rows; row++) {
      oneHot.putScalar(row, row % 2, 1);
    }
    return oneHot;
  }

  private static NeuralNetConfiguration.Builder configuration() {
    return new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).updater(new Sgd(1e-6));
  }

  private static MultiLayerNetwork made(
      org.deeplearning4j.nn.conf.MultiLayerConfiguration configuration) {
    var network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  private static DenseLayer dense(int in, int out) {
    return new DenseLayer.Builder().nIn(in).nOut(out).activation(Activation.RELU).build();
  }

  private static OutputLayer output(int in) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nIn(in)
        .nOut(10)
        .activation(Activation.SOFTMAX)
        .build();
  }

  private static ConvolutionLayer convolution(int in, int out) {
    return new ConvolutionLayer.Builder(5, 5)
        .nIn(in)
        .nOut(out)
        .convolutionMode(ConvolutionMode.Same)
        .activation(Activation.RELU)
        .build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(2, 2).stride(2, 2).build();
  }

  /** Value, gradient and update. */
  @Benchmark
  public double trainingStep() {
    network.fit(images, labels);
    return network.score();
  }

  /** The same for a network with convolutions. */
  @Benchmark
  public double convolutionalStep() {
    convolutional.fit(pictures, classes);
    return convolutional.score();
  }

  /** The sum of two tensors of four elements. */
  @Benchmark
  public INDArray add() {
    return four.add(four);
  }
}
