using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Vouchers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "VoucherCode",
                table: "Registrations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "VoucherId",
                table: "Registrations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DiscountMinor",
                table: "OrderLines",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromHold",
                table: "OrderLines",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Vouchers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Batch = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BatchNumber = table.Column<int>(type: "int", nullable: true),
                    DiscountKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DiscountValue = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProductIds = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    MaxUses = table.Column<int>(type: "int", nullable: true),
                    Uses = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsOff = table.Column<bool>(type: "bit", nullable: false),
                    Reserved = table.Column<int>(type: "int", nullable: false),
                    ReservedProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReservedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vouchers", x => x.Id);
                    table.CheckConstraint("CK_Vouchers_Uses", "\"Uses\" >= 0 AND (\"MaxUses\" IS NULL OR \"Uses\" <= \"MaxUses\")");
                    table.ForeignKey(
                        name: "FK_Vouchers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlaceHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoucherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaceHolds_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_VoucherId_RegisteredAt",
                table: "Registrations",
                columns: new[] { "VoucherId", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlaceHolds_ProductId",
                table: "PlaceHolds",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceHolds_VoucherId_ProductId",
                table: "PlaceHolds",
                columns: new[] { "VoucherId", "ProductId" });

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_EventId_Batch_BatchNumber",
                table: "Vouchers",
                columns: new[] { "EventId", "Batch", "BatchNumber" },
                unique: true,
                filter: "[Batch] IS NOT NULL AND [BatchNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_EventId_Key",
                table: "Vouchers",
                columns: new[] { "EventId", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Registrations_Vouchers_VoucherId",
                table: "Registrations",
                column: "VoucherId",
                principalTable: "Vouchers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Registrations_Vouchers_VoucherId",
                table: "Registrations");

            migrationBuilder.DropTable(
                name: "PlaceHolds");

            migrationBuilder.DropTable(
                name: "Vouchers");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_VoucherId_RegisteredAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "VoucherCode",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "VoucherId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "DiscountMinor",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "IsFromHold",
                table: "OrderLines");
        }
    }
}
