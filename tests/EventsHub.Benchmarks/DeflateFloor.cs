using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EventsHub.Benchmarks;

/// <summary>
/// What any writer of a file has to do at least, with nothing but .NET's own classes: the contents of its pages are deflated one after the other, and
/// written with all that is beside them. The finished file is read and its pages inflated before the clock starts. What is written has to be that very
/// file again, so that neither less nor other work is done. More processors make only us quicker, so a ratio that is met with one of them is met with any number.
/// </summary>
internal static partial class DeflateFloor
{
    /// <summary>The verb of a process that writes a finished file once more.</summary>
    internal const string Verb = "deflate-once";

    /// <summary>Writes the first file, which is finished, into the second.</summary>
    internal static async Task<int> OnceAsync(string[] args)
    {
        var finished = await File.ReadAllBytesAsync(args[0]);
        var parts = Read(finished);
        var result = await Work.TellAsync(args[1], file => Task.FromResult(Write(file, parts)));
        return (await File.ReadAllBytesAsync(args[1])).AsSpan().SequenceEqual(finished) ? result : throw new InvalidOperationException("The floor wrote another file than the one it was given.");
    }

    private static int Write(FileStream file, List<Part> parts)
    {
        foreach (var part in parts)
        {
            file.Write(part.IsPage ? Deflate(part.Bytes) : part.Bytes.Span);
        }

        return parts.Count(part => part.IsPage);
    }

    private static byte[] Deflate(ReadOnlyMemory<byte> content)
    {
        using var result = new MemoryStream((content.Length / 2) + 64);
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content.Span);
        }

        return result.ToArray();
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> content)
    {
        using var result = new MemoryStream();
        using var inflate = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        inflate.CopyTo(result);
        return result.ToArray();
    }

    /// <summary>The contents of the pages, inflated, and between them all else as it is in the file.</summary>
    private static List<Part> Read(ReadOnlyMemory<byte> file)
    {
        var streams = Streams(file).ToList();
        var contents = streams.Where(stream => stream.Dictionary.Contains("/Type/ObjStm", StringComparison.Ordinal))
            .SelectMany(stream => Contents().Matches(Encoding.Latin1.GetString(Inflate(file.Slice(stream.Start, stream.Length)))))
            .Select(match => Number(match.Groups[1])).ToHashSet();
        var parts = new List<Part>();
        var end = 0;
        foreach (var (id, _, start, length) in streams.Where(stream => contents.Contains(stream.Id)))
        {
            parts.Add(new(false, file[end..start]));
            parts.Add(new(true, Inflate(file.Slice(start, length))));
            end = start + length;
        }

        parts.Add(new(false, file[end..]));
        return parts;
    }

    private static IEnumerable<(int Id, string Dictionary, int Start, int Length)> Streams(ReadOnlyMemory<byte> file)
    {
        var from = 0;
        while (file.Span[from..].IndexOf(">>\nstream\n"u8) is >= 0 and var length)
        {
            var head = Encoding.Latin1.GetString(file.Span.Slice(from, length));
            var start = from + length + ">>\nstream\n".Length;
            var size = Number(Length().Match(head).Groups[1]);
            yield return (Number(Object().Match(head).Groups[1]), head, start, size);
            from = start + size;
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("/Type/Page/[^\n]*?/Contents ([0-9]+) 0 R")]
    private static partial Regex Contents();

    [GeneratedRegex("/Length ([0-9]+)$")]
    private static partial Regex Length();

    [GeneratedRegex("([0-9]+) 0 obj\n")]
    private static partial Regex Object();

    private sealed record Part(bool IsPage, ReadOnlyMemory<byte> Bytes);
}
