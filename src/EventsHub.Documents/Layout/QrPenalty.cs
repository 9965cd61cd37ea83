using System.Numerics;
using System.Runtime.CompilerServices;

namespace EventsHub.Documents.Layout;

/// <summary>
/// The penalty of a masked symbol (ISO 18004, 7.8.3), computed on whole rows of bits. Generic arithmetic is slow until the JIT has
/// optimised it, and a short print run would be over by then, so the loops ask for full optimisation at once.
/// </summary>
internal static class QrPenalty
{
    /// <summary>The sum of the four penalty rules.</summary>
    public static int Of<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        Span<TRow> columns = stackalloc TRow[rows.Length];
        Transpose(rows, columns);
        return RunsAndFinders(rows) + RunsAndFinders((ReadOnlySpan<TRow>)columns) + Squares(rows) + Balance(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<TRow>(ReadOnlySpan<TRow> rows, Span<TRow> columns)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        for (var column = 0; column < rows.Length; column++)
        {
            var bits = TRow.Zero;
            for (var row = rows.Length - 1; row >= 0; row--)
            {
                bits = (bits << 1) | ((rows[row] >> column) & TRow.One);
            }

            columns[column] = bits;
        }
    }

    /// <summary>Rule 1, runs of five or more modules of one colour, and rule 3, patterns that look like a finder beside a light zone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int RunsAndFinders<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var size = rows.Length;
        var neighbours = Ones<TRow>(size - 1);
        var starts = Ones<TRow>(size - 10);
        var penalty = 0;
        foreach (var row in rows)
        {
            var same = ~(row ^ (row >> 1)) & neighbours;
            var pairs = same & (same >> 1);
            var fives = pairs & (pairs >> 2);
            penalty += Count(fives) + (2 * Count(fives & ~(fives << 1)));

            // The finder pattern: dark, light, three dark, light, dark, with four light modules after or before it.
            var light = ~row;
            var behind = row & (light >> 1) & (row >> 2) & (row >> 3) & (row >> 4) & (light >> 5) & (row >> 6) & (light >> 7) & (light >> 8) & (light >> 9) & (light >> 10);
            var before = light & (light >> 1) & (light >> 2) & (light >> 3) & (row >> 4) & (light >> 5) & (row >> 6) & (row >> 7) & (row >> 8) & (light >> 9) & (row >> 10);
            penalty += 40 * (Count(behind & starts) + Count(before & starts));
        }

        return penalty;
    }

    /// <summary>Rule 2, squares of two by two modules of one colour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Squares<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var neighbours = Ones<TRow>(rows.Length - 1);
        var count = 0;
        for (var i = 0; i + 1 < rows.Length; i++)
        {
            var (upper, lower) = (rows[i], rows[i + 1]);
            var equal = ~(upper ^ lower);
            count += Count(~(upper ^ (upper >> 1)) & equal & (equal >> 1) & neighbours);
        }

        return 3 * count;
    }

    /// <summary>Rule 4, the deviation from an equal number of dark and light modules.</summary>
    private static int Balance<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : unmanaged, IBinaryInteger<TRow>
    {
        var dark = 0;
        foreach (var row in rows)
        {
            dark += Count(row);
        }

        var lower = dark * 20 / (rows.Length * rows.Length) * 5;
        return Math.Min(Math.Abs(lower - 50), Math.Abs(lower - 45)) / 5 * 10;
    }

    private static TRow Ones<TRow>(int count)
        where TRow : unmanaged, IBinaryInteger<TRow> => (TRow.One << count) - TRow.One;

    private static int Count<TRow>(TRow bits)
        where TRow : unmanaged, IBinaryInteger<TRow> => int.CreateTruncating(TRow.PopCount(bits));
}
