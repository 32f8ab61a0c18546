# The real programs, run as a person or a script would.
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/e2e/*.cpp)
add_executable(test_e2e ${sources})
target_link_libraries(test_e2e PRIVATE tests_support PkgConfig::SQLITE)
target_precompile_headers(test_e2e REUSE_FROM cunwu_pch_tests)
add_dependencies(test_e2e cunwu-cli)
gtest_discover_tests(test_e2e DISCOVERY_TIMEOUT 60 PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;CUNWU_SEED=1" TIMEOUT 300)
if(TARGET test_app_cli)
    add_dependencies(test_app_cli cunwu-cli)
endif()
