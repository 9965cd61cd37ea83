using Mono.Cecil;

namespace EventsHub.ArchitectureTests;

/// <summary>How many files of its module somebody has open who follows a request from its page to the database.</summary>
/// <remarks>
/// Counted are files of the module that the request belongs to. The contracts of other modules, the kernel, the shell and the document engine are
/// known once and for all, as is the list of the module's tables, and not counted. Counted are: the file of the page; the file of the slice (command, validator and handler); and the file of each type whose code they run themselves, by a call or
/// by making one: of the page only the method that answers this request, with what stands inside it; of the slice everything. What those types call in
/// turn is behind their names and not followed. The markup of the page is not counted.
/// </remarks>
public sealed class FilesPerRequestTests
{
    [Theory]
    [InlineData("registering", "EventsHub.Registrations.Pages.Public.RegisterPage", "OnPostConfirmAsync", "EventsHub.Registrations.Registering.Register", 14)]
    [InlineData("marking paid", "EventsHub.Registrations.Pages.RegistrationPage", "OnPostPaidAsync", "EventsHub.Registrations.Desk.MarkPaid", 6)]
    [InlineData("printing changed badges", "EventsHub.Badges.Pages.BadgesPage", "OnPostAsync", "EventsHub.Badges.PrintBadges", 8)]
    [InlineData("moving a session", "EventsHub.Programme.Pages.SchedulePage", "OnPostMoveAsync", "EventsHub.Programme.Editing.MoveSession", 8)]
    [InlineData("a leg's time zone", "EventsHub.Trips.Pages.LegPage", "OnPostAsync", "EventsHub.Trips.Planning.SaveLeg", 8)]
    public void A_request_goes_through_few_files(string what, string page, string method, string slice, int atMost)
    {
        var files = Files(page, method, slice);
        Figures.Note(what, files.Count, atMost.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(files.Count <= atMost, $"{what}: {files.Count} files, wanted at most {atMost}\n{string.Join('\n', files)}");
    }

    [Fact]
    public void A_request_goes_through_its_page_its_slice_and_what_they_call()
    {
        var files = Files("EventsHub.Registrations.Pages.RegistrationPage", "OnPostPaidAsync", "EventsHub.Registrations.Desk.MarkPaid");

        Assert.Superset(
            new HashSet<string>(["EventsHub.Registrations/Pages/Registration.cshtml.cs", "EventsHub.Registrations/Desk/MarkPaid.cs", "EventsHub.Registrations/Domain/Order.cs"]),
            files.ToHashSet());
        Assert.DoesNotContain(files, file => file.StartsWith("EventsHub.Kernel/", StringComparison.Ordinal) || file.StartsWith("EventsHub.Shell/", StringComparison.Ordinal));
        // The same page also sends confirmations again; that is another request.
        Assert.DoesNotContain("EventsHub.Registrations/Desk/ResendConfirmation.cs", files);
    }

    [Fact]
    public void Every_type_that_is_counted_has_a_file() => Assert.NotEmpty(FilesOf(new("", "EventsHub.Registrations.Domain", "Order")));

    private static IReadOnlyList<string> Files(string page, string method, string slice)
    {
        var (first, second) = (House.Find(page), House.Find(slice));
        var answering = Mentions.WithNested(first).SelectMany(type => type.Methods.Where(m => IsPartOf(m, method))).ToList();
        Assert.Contains(answering, m => m.Name == method);
        var run = Mentions.RunBy(answering.Concat(Mentions.WithNested(second).SelectMany(type => type.Methods)));
        return [.. run.Where(type => type.Room == Named.Of(second).Room && !type.Name.EndsWith("Tables", StringComparison.Ordinal)).Append(Named.Of(first)).Append(Named.Of(second)).SelectMany(FilesOf).Distinct().Order(StringComparer.Ordinal)];
    }

    // What the compiler makes of a method bears its name: <OnPostAsync>d__4, <OnPostAsync>b__0.
    private static bool IsPartOf(MethodDefinition candidate, string method)
    {
        var made = $"<{method}>";
        var isPart = candidate.Name == method || candidate.Name.StartsWith(made, StringComparison.Ordinal);
        for (var around = candidate.DeclaringType; around is not null && !isPart; around = around.DeclaringType)
        {
            isPart = around.Name.StartsWith(made, StringComparison.Ordinal);
        }

        return isPart;
    }

    // A type in several files is open in the first: the one of its name.
    private static IEnumerable<string> FilesOf(Named type) => Sources.All
        .Where(file => file.Namespace == type.Namespace && file.Types.Any(t => t.Name == type.Name))
        .OrderBy(file => file.Name.Length).Take(1).Select(file => file.Path);
}
