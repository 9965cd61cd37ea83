using System.Collections.Concurrent;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Pipeline;

/// <summary>A module of tests that follows every event of the program, in its transaction, and writes down what it hears.</summary>
internal sealed class Heard
{
    private readonly ConcurrentQueue<IDomainEvent> _events = new();

    /// <summary>Every type of event that there is.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. EventsHubModules.All.Catalogue.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface)];

    /// <summary>What was heard since the last call, in order.</summary>
    public IReadOnlyList<IDomainEvent> Take()
    {
        List<IDomainEvent> taken = [];
        while (_events.TryDequeue(out var one))
        {
            taken.Add(one);
        }

        return taken;
    }

    /// <summary>The names of what was heard since the last call, each once and in order of the alphabet.</summary>
    public IReadOnlyList<string> TakeNames() => [.. Take().Select(one => one.GetType().Name).Distinct().Order(StringComparer.Ordinal)];

    public void Follow(IServiceCollection services)
    {
        foreach (var type in Types)
        {
            services.AddSingleton(new Subscription(
                type, (_, happened, _) =>
                {
                    _events.Enqueue(happened);
                    return Task.CompletedTask;
                }, Message: null));
        }
    }
}
