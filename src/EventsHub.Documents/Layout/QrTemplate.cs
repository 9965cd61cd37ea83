using System.Numerics;

namespace EventsHub.Documents.Layout;

/// <summary>The parts that all symbols of a version share: function patterns, placement order of the data, and masks. A row of modules is one number, whose lowest bit is the leftmost module.</summary>
internal sealed class QrTemplate<TRow>
    where TRow : unmanaged, IBinaryInteger<TRow>
{
    private const int Masks = 8;
    private const int LevelM = 0;

    private static readonly QrTemplate<TRow>?[] Cache = new QrTemplate<TRow>?[QrVersion.Largest + 1];

    private readonly int size;
    private readonly TRow[] patterns;
    private readonly TRow[] reserved;
    private readonly List<(int Row, int Column)> dataModules = [];
    private readonly TRow[][] maskRows = new TRow[Masks][];

    private QrTemplate(int version)
    {
        size = QrVersion.Size(version);
        patterns = new TRow[size];
        reserved = new TRow[size];
        DrawPatterns(version);
        FindDataModules();
        for (var mask = 0; mask < Masks; mask++)
        {
            maskRows[mask] = DrawMask(mask);
        }
    }

    /// <summary>The largest version whose rows fit the number type.</summary>
    public static int LargestVersion { get; } = Math.Min(QrVersion.Largest, (int.CreateChecked(TRow.PopCount(TRow.AllBitsSet)) - 17) / 4);

    public static QrTemplate<TRow> For(int version) => Cache[version] ??= new QrTemplate<TRow>(version);

    /// <summary>Places codewords in a symbol and applies the mask with the least penalty.</summary>
    public QrCode Place(ReadOnlySpan<byte> codewords)
    {
        var data = (TRow[])patterns.Clone();
        for (var i = 0; i < codewords.Length * 8; i++)
        {
            if ((codewords[i / 8] & (0x80 >> (i % 8))) != 0)
            {
                data[dataModules[i].Row] |= TRow.One << dataModules[i].Column;
            }
        }

        TRow[]? best = null;
        var least = int.MaxValue;
        for (var mask = 0; mask < Masks; mask++)
        {
            var rows = new TRow[size];
            for (var row = 0; row < size; row++)
            {
                rows[row] = data[row] ^ maskRows[mask][row];
            }

            var penalty = QrPenalty.Of<TRow>(rows);
            if (penalty < least)
            {
                (best, least) = (rows, penalty);
            }
        }

        return QrCode.FromRows<TRow>(best);
    }

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, size - 4);
        DrawFinder(size - 4, 3);
        var centres = QrVersion.AlignmentCentres(version);
        foreach (var row in centres)
        {
            foreach (var column in centres)
            {
                var isFinder = (row == 6 && column == 6) || (row == 6 && column == centres[^1]) || (row == centres[^1] && column == 6);
                if (!isFinder)
                {
                    DrawSquare(row, column, 2, distance => distance != 1);
                }
            }
        }

        if (version >= 7)
        {
            var bits = Golay(version);
            for (var i = 0; i < 18; i++)
            {
                var dark = ((bits >> i) & 1) == 1;
                Set(i / 3, size - 11 + (i % 3), dark);
                Set(size - 11 + (i % 3), i / 3, dark);
            }
        }

        // Format information is drawn with the mask; its modules are only reserved here.
        foreach (var (row, column) in FormatPlaces())
        {
            Set(row, column, false);
        }

        Set(size - 8, 8, true);
    }

    private void DrawFinder(int row, int column) => DrawSquare(row, column, 4, distance => distance is not (2 or 4));

    private void DrawSquare(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var y = -reach; y <= reach; y++)
        {
            for (var x = -reach; x <= reach; x++)
            {
                if (row + y >= 0 && row + y < size && column + x >= 0 && column + x < size)
                {
                    Set(row + y, column + x, isDark(Math.Max(Math.Abs(x), Math.Abs(y))));
                }
            }
        }
    }

    private void Set(int row, int column, bool dark)
    {
        var bit = TRow.One << column;
        reserved[row] |= bit;
        patterns[row] = dark ? patterns[row] | bit : patterns[row] & ~bit;
    }

    /// <summary>The placement order of data modules (ISO 18004, 7.7.3): two columns at a time from the right, upwards and downwards in turn, skipping the vertical timing pattern.</summary>
    private void FindDataModules()
    {
        var upwards = true;
        for (var right = size - 1; right >= 1; right -= 2)
        {
            right -= right == 6 ? 1 : 0;
            for (var i = 0; i < size; i++)
            {
                var row = upwards ? size - 1 - i : i;
                for (var column = right; column > right - 2; column--)
                {
                    if (TRow.IsZero((reserved[row] >> column) & TRow.One))
                    {
                        dataModules.Add((row, column));
                    }
                }
            }

            upwards = !upwards;
        }
    }

    /// <summary>The modules that a mask inverts, and the format information that names the mask.</summary>
    private TRow[] DrawMask(int mask)
    {
        var rows = new TRow[size];
        foreach (var (row, column) in dataModules)
        {
            if (IsTurned(mask, row, column))
            {
                rows[row] |= TRow.One << column;
            }
        }

        var format = FormatBits(mask);
        var places = FormatPlaces().ToList();
        for (var i = 0; i < places.Count; i++)
        {
            if (((format >> (i % 15)) & 1) == 1)
            {
                rows[places[i].Row] |= TRow.One << places[i].Column;
            }
        }

        return rows;
    }

    private static bool IsTurned(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    /// <summary>Positions of the fifteen format bits, lowest first, in their two copies.</summary>
    private IEnumerable<(int Row, int Column)> FormatPlaces()
    {
        for (var i = 0; i < 15; i++)
        {
            yield return i < 6 ? (i, 8) : i < 8 ? (i + 1, 8) : i == 8 ? (8, 7) : (8, 14 - i);
        }

        for (var i = 0; i < 15; i++)
        {
            yield return i < 8 ? (8, size - 1 - i) : (size - 15 + i, 8);
        }
    }

    private static int FormatBits(int mask)
    {
        var data = (LevelM << 3) | mask;
        var remainder = data;
        for (var i = 0; i < 10; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
        }

        return ((data << 10) | remainder) ^ 0x5412;
    }

    private static int Golay(int version)
    {
        var remainder = version;
        for (var i = 0; i < 12; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25);
        }

        return (version << 12) | remainder;
    }
}
