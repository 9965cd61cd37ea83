using Mono.Cecil;

namespace EventsHub.ArchitectureTests;

/// <summary>A type that stands by itself.</summary>
/// <param name="Room">The assembly that it is in.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, without how many type parameters it has.</param>
internal sealed record Named(string Room, string Namespace, string Name)
{
    /// <summary>The outermost type around a type.</summary>
    public static Named Of(TypeReference type)
    {
        while (type.DeclaringType is { } around)
        {
            type = around;
        }

        var room = type.Scope switch
        {
            ModuleDefinition own => own.Assembly.Name.Name,
            var other => other.Name,
        };
        return new(room, type.Namespace, type.Name.Split('`')[0]);
    }

    /// <summary>Whether it is in a namespace, or below it.</summary>
    public bool IsIn(string @namespace) => Namespace == @namespace || Namespace.StartsWith($"{@namespace}.", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Namespace}.{Name}";
}
