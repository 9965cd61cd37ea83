using System.Buffers;
using System.IO.Compression;

namespace EventsHub.Kernel.Files;

/// <summary>A ZIP file that is written while it is sent. ZipArchive writes synchronously, so each file is collected in memory and then sent
/// asynchronously: no thread waits for a slow client, and no more than one file is held at a time.</summary>
public sealed class StreamedZip : IAsyncDisposable
{
    // The ZIP format cannot store earlier dates.
    private const int FirstYear = 1980;

    private readonly Stream _output;
    private readonly Gathered _gathered = new();
    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _date;

    /// <summary>Starts an archive.</summary>
    /// <param name="output">The stream to send to; it is not closed.</param>
    /// <param name="date">The time stamp of every file in the archive, so that equal content gives equal bytes. Years before 1980 become 1980.</param>
    public StreamedZip(Stream output, DateTime date)
    {
        _output = output;
        _date = new DateTimeOffset(Math.Max(date.Year, FirstYear), date.Month, date.Day, date.Hour, date.Minute, 0, TimeSpan.Zero);
        _zip = new ZipArchive(_gathered, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Compresses one file and sends it.</summary>
    public async Task AddAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = _date;
        using (var stream = entry.Open())
        {
            stream.Write(content);
        }

        await SendAsync(cancellationToken);
    }

    /// <summary>Writes the table of contents and sends the rest. An archive that was not finished is incomplete, so that a failure does not look like a
    /// success.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        _zip.Dispose();
        await SendAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _zip.Dispose();
        await _gathered.DisposeAsync();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await _output.WriteAsync(_gathered.Written, cancellationToken);
        _gathered.Forget();
    }

    private sealed class Gathered : Stream
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Forget() => _bytes.ResetWrittenCount();

        public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
