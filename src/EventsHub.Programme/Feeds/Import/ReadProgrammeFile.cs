using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds.Tables;
using MediatR;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Looks into a file before it is brought in: whether it is a table, and what its columns mean.</summary>
public static class ReadProgrammeFile
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Query(string EventCode, byte[] File, TableSettings? Table = null) : IQuery<Result>, IForEvent;

    /// <param name="Encoding">How its text is encoded (IANA name); null when it is no text table.</param>
    /// <param name="Separator">What stands between its cells; null when it is no text table.</param>
    /// <param name="Rows">How many rows stand under the labels.</param>
    /// <param name="Columns">The columns of a table; none for other files.</param>
    public sealed record Result(string? Encoding, char? Separator, int Rows, IReadOnlyList<Column> Columns);

    /// <param name="Label">Its label.</param>
    /// <param name="Samples">A few of its cells.</param>
    /// <param name="Meaning">What it means, such as <c>Title:fr</c>.</param>
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
