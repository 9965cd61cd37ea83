namespace EventsHub.Documents.Layout;

/// <summary>Sizes and capacities of each version at error correction level M (ISO 18004, tables 1, 9 and E.1).</summary>
internal static class QrVersion
{
    /// <summary>The largest version supported, with 125 modules a side.</summary>
    public const int Largest = 27;

    private static readonly int[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28];
    private static readonly int[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25];

    /// <summary>Number of modules along one side.</summary>
    public static int Size(int version) => (4 * version) + 17;

    /// <summary>Number of error correction blocks.</summary>
    public static int Blocks(int version) => BlockCounts[version - 1];

    /// <summary>Number of error correction codewords in each block.</summary>
    public static int CorrectionCodewords(int version) => CorrectionPerBlock[version - 1];

    /// <summary>Number of data codewords.</summary>
    public static int DataCodewords(int version) => Codewords(version) - (Blocks(version) * CorrectionCodewords(version));

    /// <summary>Number of all codewords: the modules not used by function patterns, divided by eight.</summary>
    public static int Codewords(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var patterns = AlignmentCentres(version).Length;
            modules -= (((25 * patterns) - 10) * patterns) - 55;
        }

        return (version >= 7 ? modules - 36 : modules) / 8;
    }

    /// <summary>Rows and columns that alignment patterns are centred on.</summary>
    public static int[] AlignmentCentres(int version)
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = ((version * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
        var centres = new int[count];
        centres[0] = 6;
        for (var i = count - 1; i > 0; i--)
        {
            centres[i] = Size(version) - 7 - ((count - 1 - i) * step);
        }

        return centres;
    }
}
