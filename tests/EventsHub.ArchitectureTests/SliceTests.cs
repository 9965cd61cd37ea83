using System.Reflection;
using EventsHub.Application;
using EventsHub.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace EventsHub.ArchitectureTests;

/// <summary>Conventions that hold for every command and query.</summary>
public sealed class SliceTests
{
    private static readonly Type[] Application = typeof(EventsHubAssembly).Assembly.GetTypes();

    private static readonly Type[] Requests = [.. Application.Where(t => t is { IsClass: true, IsAbstract: false } && Closes(t, typeof(IRequest<>)))];

    public static TheoryData<string> Names() => [.. Requests.Select(r => r.FullName!)];

    [Fact]
    public void There_are_requests_to_hold_the_conventions_against() => Assert.NotEmpty(Requests);

    [Theory, MemberData(nameof(Names))]
    public void Every_request_has_exactly_one_handler(string name) => Assert.Single(HandlersOf(Find(name), Application));

    [Theory, MemberData(nameof(Names))]
    public void Every_request_says_who_may_send_it(string name) => Assert.Equal(1, DeclarationsOf(Find(name)));

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
    public void Outside_ports_an_interface_has_more_than_one_implementation()
    {
        string[] markers = [typeof(IForEvent).FullName!, typeof(ICommand<>).FullName!, typeof(IQuery<>).FullName!];
        var lonely = Application
            .Where(t => t.IsInterface && t.Namespace != "EventsHub.Application.Ports" && !markers.Contains(t.FullName))
            .Where(t => Application.Count(c => c is { IsClass: true, IsAbstract: false } && c.GetInterfaces().Any(i => i == t || i.IsGenericType && i.GetGenericTypeDefinition() == t)) == 1)
            .Select(t => t.FullName);

        Assert.Empty(lonely);
    }

    [Fact]
    public void Every_validator_is_inside_its_slice_or_beside_what_it_validates() =>
        Assert.Empty(Application.Where(t => Closes(t, typeof(IValidator<>)) && t is { IsAbstract: false } && t.IsPublic).Select(t => t.FullName));

    private static int DeclarationsOf(Type request) =>
        new[] { typeof(RequiresPermissionAttribute), typeof(OpenToAllAttribute), typeof(SignedInAttribute) }.Count(a => request.IsDefined(a));

    private static IEnumerable<Type> HandlersOf(Type request, Type[] among) =>
        among.Where(t => t.IsClass && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && i.GenericTypeArguments[0] == request));

    private static bool Closes(Type type, Type generic) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    private static Type Find(string name) => Requests.Single(r => r.FullName == name);

    private sealed record Unguarded : IQuery<int>;
}
