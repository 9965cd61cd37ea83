namespace EventsHub.Documents.Layout;

/// <summary>Reed–Solomon error correction over GF(256) with the polynomial 0x11D, and the interleaving of blocks (ISO 18004, 7.5 and 7.6).</summary>
internal static class QrErrorCorrection
{
    private static readonly byte[] Powers = new byte[510];
    private static readonly byte[] Logarithms = new byte[256];
    private static readonly byte[][] Generators;

    static QrErrorCorrection()
    {
        var value = 1;
        for (var i = 0; i < 255; i++)
        {
            Powers[i] = Powers[i + 255] = (byte)value;
            Logarithms[value] = (byte)i;
            value = (value << 1) ^ (value >= 128 ? 0x11D : 0);
        }

        Generators = new byte[31][];
        byte[] generator = [1];
        for (var degree = 0; degree < Generators.Length; degree++)
        {
            Generators[degree] = generator;
            var next = new byte[generator.Length + 1];
            for (var i = 0; i < generator.Length; i++)
            {
                next[i] ^= generator[i];
                next[i + 1] ^= Multiply(generator[i], Powers[degree]);
            }

            generator = next;
        }
    }

    /// <summary>Codewords in placement order: the interleaved data blocks, then their interleaved correction codewords.</summary>
    public static byte[] Protect(byte[] data, int version)
    {
        var (blocks, correction) = (QrVersion.Blocks(version), QrVersion.CorrectionCodewords(version));
        var (shortLength, longBlocks) = Math.DivRem(data.Length, blocks);
        var result = new byte[data.Length + (blocks * correction)];
        Span<byte> remainder = stackalloc byte[correction];
        for (int block = 0, start = 0; block < blocks; block++)
        {
            var isLong = block >= blocks - longBlocks;
            var part = data.AsSpan(start, shortLength + (isLong ? 1 : 0));
            start += part.Length;
            for (var i = 0; i < part.Length; i++)
            {
                // Long blocks come last, so only they have a codeword in the last round.
                result[i < shortLength ? (i * blocks) + block : (shortLength * blocks) + block - (blocks - longBlocks)] = part[i];
            }

            Divide(part, Generators[correction], remainder);
            for (var i = 0; i < correction; i++)
            {
                result[data.Length + (i * blocks) + block] = remainder[i];
            }
        }

        return result;
    }

    private static void Divide(ReadOnlySpan<byte> data, byte[] generator, Span<byte> remainder)
    {
        remainder.Clear();
        foreach (var codeword in data)
        {
            var factor = (byte)(codeword ^ remainder[0]);
            remainder[1..].CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; i < remainder.Length; i++)
            {
                remainder[i] ^= Multiply(generator[i + 1], factor);
            }
        }
    }

    private static byte Multiply(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Powers[Logarithms[a] + Logarithms[b]];
}
