using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace EventsHub.Documents.Pdf;

/// <summary>Writes objects, object streams and the cross-reference stream of a file (ISO 32000-1, 7.5).</summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsPerStream = 128;

    // Each object is an offset, or an object stream and an index, packed into one number because files have very many objects.
    private readonly List<ulong> entries = [0];
    private readonly MemoryStream pending = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ByteWriter line = new();
    private readonly ByteWriter objectBodies = new();
    private readonly ByteWriter objectIndex = new();
    private int objectsInStream;
    private int objectStreamId;
    private long flushed;

    public PdfFile() => pending.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);

    /// <summary>Number of bytes not yet sent to the stream.</summary>
    public long PendingLength => pending.Length;

    /// <summary>Reserves the number of an object that is written later.</summary>
    public int Reserve()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <summary>Writes an object into the current object stream.</summary>
    public void Write(int id, ReadOnlySpan<byte> body)
    {
        if (objectsInStream == 0)
        {
            objectStreamId = Reserve();
        }

        entries[id] = Place(true, objectStreamId, objectsInStream++);
        objectIndex.Int(id).Byte((byte)' ').Int(objectBodies.Length).Byte((byte)' ');
        objectBodies.Raw(body).Byte((byte)'\n');
        if (objectsInStream == ObjectsPerStream)
        {
            CloseObjectStream();
        }
    }

    /// <summary>Writes an object with a new number and returns it.</summary>
    public int Add(ReadOnlySpan<byte> body)
    {
        var id = Reserve();
        Write(id, body);
        return id;
    }

    /// <summary>Writes a stream and compresses its data.</summary>
    public void WriteStream(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data) => WriteDeflated(id, dictionary, Deflate(data));

    /// <summary>Writes a stream whose data are compressed already.</summary>
    public void WriteDeflated(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        line.Clear();
        line.Raw(dictionary).Raw("/Filter/FlateDecode"u8);
        WriteStored(id, line.ToArray(), data);
    }

    /// <summary>Writes a stream without compression.</summary>
    public void WriteStored(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        entries[id] = Place(false, flushed + pending.Length, 0);
        line.Clear();
        line.Int(id).Raw(" 0 obj\n<<"u8).Raw(dictionary).Raw("/Length "u8).Int(data.Length).Raw(">>\nstream\n"u8);
        pending.Write(line.Written);
        pending.Write(data);
        pending.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Sends the bytes written so far to the stream.</summary>
    public async Task FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        var ready = pending.GetBuffer().AsMemory(0, (int)pending.Length);
        hash.AppendData(ready.Span);
        await output.WriteAsync(ready, cancellationToken);
        flushed += ready.Length;
        pending.SetLength(0);
    }

    /// <summary>Writes the cross-reference stream and the end of the file.</summary>
    public async Task FinishAsync(Stream output, int catalog, int info, CancellationToken cancellationToken)
    {
        CloseObjectStream();
        await FlushAsync(output, cancellationToken);
        var fileId = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        var id = Reserve();
        var start = flushed;
        entries[id] = Place(false, start, 0);
        line.Clear();
        line.Raw("/Type/XRef/Size "u8).Int(entries.Count).Raw("/W[1 5 2]/DecodeParms<</Predictor 12/Columns 8>>/Root "u8).Ref(catalog)
            .Raw("/Info "u8).Ref(info).Raw("/ID[<"u8).Ascii(fileId).Raw("><"u8).Ascii(fileId).Raw(">]"u8);
        WriteStream(id, line.ToArray(), CrossReferences());
        line.Clear();
        line.Raw("startxref\n"u8).Int(start).Raw("\n%%EOF\n"u8);
        pending.Write(line.Written);
        await FlushAsync(output, cancellationToken);
    }

    /// <summary>Compresses data with zlib, as FlateDecode expects.</summary>
    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var result = new MemoryStream((data.Length / 2) + 64);
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return result.ToArray();
    }

    public void Dispose()
    {
        pending.Dispose();
        hash.Dispose();
    }

    private void CloseObjectStream()
    {
        if (objectsInStream == 0)
        {
            return;
        }

        line.Clear();
        line.Raw("/Type/ObjStm/N "u8).Int(objectsInStream).Raw("/First "u8).Int(objectIndex.Length);
        var dictionary = line.ToArray();
        objectIndex.Raw(objectBodies.Written);
        WriteStream(objectStreamId, dictionary, objectIndex.Written);
        objectIndex.Clear();
        objectBodies.Clear();
        objectsInStream = 0;
    }

    /// <summary>Packs a cross-reference entry into eight bytes: one for the type, five for the offset or object stream, two for the index.</summary>
    private static ulong Place(bool inStream, long place, int index) => ((inStream ? 2UL : 1UL) << 56) | ((ulong)place << 16) | (uint)index;

    /// <summary>Rows of eight bytes with PNG's Up filter, after which they compress well.</summary>
    private byte[] CrossReferences()
    {
        const int Columns = 8;
        var rows = new byte[entries.Count * (Columns + 1)];
        Span<byte> previous = stackalloc byte[Columns];
        Span<byte> row = stackalloc byte[Columns];
        for (var i = 0; i < entries.Count; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(row, entries[i]);
            var target = rows.AsSpan(i * (Columns + 1), Columns + 1);
            target[0] = 2;
            for (var j = 0; j < Columns; j++)
            {
                target[1 + j] = (byte)(row[j] - previous[j]);
            }

            row.CopyTo(previous);
        }

        return rows;
    }
}
