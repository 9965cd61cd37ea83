using System.Reflection;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using FluentValidation;
using MediatR;

namespace EventsHub.ArchitectureTests;

/// <summary>Conventions that hold for every command and query, in whichever module.</summary>
public sealed class SliceTests
{
    private static readonly Type[] All = [.. EventsHubModules.All.Catalogue.Assemblies.Append(typeof(EventsHubModules).Assembly).SelectMany(assembly => assembly.GetTypes())];

    private static readonly Type[] Requests = [.. All.Where(t => t is { IsClass: true, IsAbstract: false } && Closes(t, typeof(IRequest<>)))];

    public static TheoryData<string> Names() => [.. Requests.Select(r => r.FullName!)];

    [Fact]
    public void There_are_requests_in_every_module_to_hold_the_conventions_against() =>
        Assert.Superset(House.Modules.ToHashSet(), Requests.Select(r => r.Assembly.GetName().Name!).ToHashSet());

    [Theory, MemberData(nameof(Names))]
    public void Every_request_has_exactly_one_handler(string name) => Assert.Single(HandlersOf(Find(name), All));

    // Who has the people answers what the event asks about them: then the slice is a question alone, in the contracts of the one who asks.
    [Theory, MemberData(nameof(Names))]
    public void A_handler_is_inside_its_slice_or_answers_what_another_module_asks(string name)
    {
        var (request, handler) = (Find(name), HandlersOf(Find(name), All).Single());

        Assert.True(IsInside(handler, request) || IsAnswerTo(handler, request), $"{handler.FullName} should be inside {request.DeclaringType}.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_request_says_who_may_send_it(string name) => Assert.Equal(1, DeclarationsOf(Find(name)));

    // Whoever only leads one trip, or organises one event, is let in or kept out by what the request says.
    [Fact]
    public void A_request_about_a_trip_or_an_event_says_which() => Findings.None(Silent(Requests));

    [Fact]
    public void A_request_that_does_not_say_which_trip_or_event_is_noticed() => Assert.Equal(
        [typeof(Silence.AboutTrip).FullName, typeof(Silence.AboutTrips).FullName, typeof(Silence.AboutEvent).FullName],
        Silent([typeof(Silence.AboutTrip), typeof(Silence.AboutTrips), typeof(Silence.AboutEvent), typeof(Silence.AboutAll)]));

    [Theory, MemberData(nameof(Names))]
    public void Every_request_is_a_command_or_a_query_of_a_slice(string name)
    {
        var request = Find(name);

        Assert.True(request.Name is "Command" && Closes(request, typeof(ICommand<>)) || request.Name is "Query" && Closes(request, typeof(IQuery<>)),
            $"{name} should be called Command or Query, and be what it is called.");
        Assert.True(request.DeclaringType is { IsAbstract: true, IsSealed: true }, $"{name} should be nested in a static class, its slice.");
    }

    [Theory, MemberData(nameof(Names))]
    public void Whoever_is_open_to_all_says_why(string name)
    {
        var reason = Find(name).GetCustomAttribute<OpenToAllAttribute>()?.Because;

        Assert.True(reason is null or { Length: > 15 }, $"{name} does not say why it is open to all.");
    }

    [Fact]
    public void A_request_without_declaration_or_handler_is_noticed()
    {
        Assert.Equal(0, DeclarationsOf(typeof(Unguarded)));
        Assert.Empty(HandlersOf(typeof(Unguarded), [typeof(Unguarded)]));
    }

    [Fact]
    public void A_handler_that_is_nowhere_near_its_request_is_noticed()
    {
        Assert.False(IsInside(typeof(Shown), typeof(Shown.Asked)));
        Assert.False(IsAnswerTo(typeof(Shown), typeof(Shown.Asked)));
    }

    [Fact]
    public void No_handler_is_seen_outside_its_module() => Findings.None(SeenOutside(All));

    [Fact]
    public void A_handler_that_is_seen_outside_is_noticed() =>
        Assert.Equal([typeof(Shown).FullName, typeof(Shown.Note).FullName], SeenOutside([typeof(Shown), typeof(Shown.Note)]));

    [Fact]
    public void Outside_ports_and_contracts_an_interface_has_more_than_one_implementation() => Findings.None(Lonely(All));

    [Fact]
    public void An_interface_for_one_class_is_noticed() => Assert.Equal([typeof(IAlone).FullName], Lonely([typeof(IAlone), typeof(Alone)]));

    [Fact]
    public void Every_validator_is_inside_its_slice_or_beside_what_it_validates() => Findings.None(PublicValidators(All));

    [Fact]
    public void A_public_validator_is_noticed() => Assert.Equal([typeof(Judge).FullName], PublicValidators([typeof(Judge)]));

    private static bool IsInside(Type handler, Type request) => handler.DeclaringType is not null && handler.DeclaringType == request.DeclaringType;

    private static bool IsAnswerTo(Type handler, Type request) =>
        request.DeclaringType is { } slice && handler.Assembly != request.Assembly && !handler.IsNested && handler.Name == slice.Name + "Handler"
        && (request.Namespace!.StartsWith("EventsHub.Shell.", StringComparison.Ordinal) || request.Namespace.EndsWith(".Contracts", StringComparison.Ordinal))
        && !slice.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(t => Closes(t, typeof(IRequestHandler<,>)));

    private static int DeclarationsOf(Type request) =>
        new[] { typeof(RequiresPermissionAttribute), typeof(OpenToAllAttribute), typeof(SignedInAttribute) }.Count(a => request.IsDefined(a));

    private static IEnumerable<string?> Silent(IEnumerable<Type> requests) =>
        from request in requests
        let required = request.GetCustomAttribute<RequiresPermissionAttribute>()
        where required is not null
        let needsTrip = request.GetProperty("TripCode") is not null || required is { Permission: Permission.ManageTrips, Anywhere: false }
        let needsEvent = request.GetProperty("EventCode") is not null
        where needsTrip && !request.IsAssignableTo(typeof(IForTrip)) || needsEvent && !request.IsAssignableTo(typeof(IForEvent))
        select request.FullName;

    private static IEnumerable<Type> HandlersOf(Type request, Type[] among) =>
        among.Where(t => t.IsClass && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == request));

    // What is nested in a handler is seen only where the handler is.
    private static IEnumerable<string?> SeenOutside(IEnumerable<Type> types) =>
        types.Where(t => t.IsVisible && (Closes(t, typeof(IRequestHandler<,>)) || t.DeclaringType is { } around && Closes(around, typeof(IRequestHandler<,>)))).Select(t => t.FullName);

    private static IEnumerable<string?> Lonely(Type[] types) => types
        .Where(t => t.IsInterface && !IsPort(t))
        .Where(t => types.Count(c => c is { IsClass: true, IsAbstract: false } && c.GetInterfaces().Any(i => i == t || i.IsGenericType && i.GetGenericTypeDefinition() == t)) == 1)
        .Select(t => t.FullName);

    // Where one side asks and another answers: the kernel and the shell ask the modules, and a module the others by its contracts.
    private static bool IsPort(Type type) => type.Namespace is { } space && (
        space.StartsWith("EventsHub.Kernel.", StringComparison.Ordinal) || space.StartsWith("EventsHub.Shell.", StringComparison.Ordinal) || space.EndsWith(".Contracts", StringComparison.Ordinal));

    private static IEnumerable<string?> PublicValidators(IEnumerable<Type> types) => types
        .Where(t => Closes(t, typeof(IValidator<>)) && t is { IsAbstract: false, IsVisible: true } && t.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) != true)
        .Select(t => t.FullName);

    private static bool Closes(Type type, Type generic) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    private static Type Find(string name) => Requests.Single(r => r.FullName == name);

    private interface IAlone;

    private sealed class Alone : IAlone;

    private static class Silence
    {
        [RequiresPermission(Permission.ManageTrips, Anywhere = true)]
        internal sealed record AboutTrip(string TripCode) : IQuery<int>;

        [RequiresPermission(Permission.ManageTrips)]
        internal sealed record AboutTrips : IQuery<int>;

        [RequiresPermission(Permission.ViewEvent)]
        internal sealed record AboutEvent(string EventCode) : IQuery<int>;

        [RequiresPermission(Permission.ManageTrips, Anywhere = true)]
        internal sealed record AboutAll : IQuery<int>;
    }

    internal sealed record Unguarded : IQuery<int>;

    public sealed class Shown : IRequestHandler<Shown.Asked, int>
    {
        public Task<int> Handle(Asked request, CancellationToken cancellationToken) => Task.FromResult(0);

        public sealed record Asked : IQuery<int>;

        public sealed record Note;
    }

    public sealed class Judge : AbstractValidator<Shown.Asked>;
}
