namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>What is measured of the whole process, and so with no other test beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class PdfMemoryTests
{
    [Fact]
    public async Task Memory_does_not_grow_with_the_pages()
    {
        // Ten thousand badges are some megabytes of PDF; only what must wait for the end is kept.
        var badges = Enumerable.Range(0, 10_000).Select(i => Samples.Badge("Zoé Exemple", code: null));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var written = 0L;
        var output = new WatchedStream(length =>
        {
            written += length;
            if (written / 1_000_000 != (written - length) / 1_000_000)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        });
        await new EventsHub.Documents.Badges.BadgePrinter(Samples.Fonts).WriteAsync(output, Samples.Event, Samples.Stream(badges), EventsHub.Documents.Badges.BadgePaper.Of(EventsHub.Documents.Badges.BadgeLayout.A6), Samples.Info());

        Assert.True(written > 5_000_000);
        Assert.InRange(most, 0, 12_000_000);
    }

    private sealed class WatchedStream(Action<int> watch) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => watch(count);
    }
}
