package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does a job in numbered parts, on some threads. What the parts are does not depend on how many
 * threads there are, so that the outcome does not either.
 */
final class Crew implements AutoCloseable {
  private final int threads;
  private final Progress progress;
  private final ExecutorService service;

  Crew(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
    service =
        Executors.newFixedThreadPool(
            threads,
            job -> {
              Thread thread = new Thread(job, "ketenkompas-linkage");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Tells how far the work is, and stops it when that was asked. */
  void report(Progress.Phase phase, long done, long total) {
    if (!progress.go(phase, done, total)) {
      throw new CancellationException("linkage was cancelled");
    }
  }

  void run(int parts, IntConsumer part) {
    if (threads == 1 || parts == 1) {
      for (int i = 0; i < parts; i++) {
        part.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> futures = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, parts); t++) {
      futures.add(
          service.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                  part.accept(i);
                }
              }));
    }
    try {
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException e) {
      next.set(parts);
      Thread.currentThread().interrupt();
      throw new CancellationException("linkage was interrupted");
    } catch (ExecutionException e) {
      next.set(parts);
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("a part of the linkage failed", e.getCause());
    }
  }

  @Override
  public void close() {
    service.shutdownNow();
  }
}
