using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Tables;
using MediatR;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Inspects a file before the import: whether it is a table, and the detected meaning of its columns.</summary>
public static class ReadProgrammeFile
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Query(string EventCode, byte[] File, TableSettings? Table = null) : IQuery<Result>, IForEvent;

    /// <param name="Encoding">Detected encoding (IANA name); null when the file is not a text table.</param>
    /// <param name="Separator">Detected separator; null when the file is not a text table.</param>
    /// <param name="Rows">Number of rows below the headings.</param>
    /// <param name="Columns">Columns of a table; empty for other files.</param>
    public sealed record Result(string? Encoding, char? Separator, int Rows, IReadOnlyList<Column> Columns);

    /// <param name="Label">Heading of the column.</param>
    /// <param name="Samples">Up to three different values.</param>
    /// <param name="Meaning">Field that the column fills, such as <c>Title:fr</c>.</param>
    public sealed record Column(string Label, IReadOnlyList<string> Samples, string Meaning);

    internal sealed class Handler(Texts texts) : IRequestHandler<Query, Result>
    {
        public Task<Result> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult(Read(query));

        private Result Read(Query query)
        {
            if (query.File.Length is 0 or > ImportProgramme.MaxBytes || !FeedFile.IsTable(query.File, texts))
            {
                return new(null, null, 0, []);
            }

            var table = ProgrammeTable.Read(query.File, query.Table);
            return new(table.Encoding, table.Separator, table.Rows.Count, [.. table.Columns.Select((column, i) => new Column(
                column.Column,
                [.. table.Rows.Where(r => i < r.Cells.Count && r.Cells[i].Length > 0).Select(r => r.Cells[i]).Distinct().Take(3)],
                column.Word))]);
        }
    }
}
